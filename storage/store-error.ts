/** Why the library refused or failed; `message` says what happened, what is safe and what to do. */
export type StoreErrorCode =
  | 'newer-database'
  | 'private-window'
  | 'quota'
  | 'not-saved'
  | 'tag-name'
  | 'tag-taken'
  | 'no-tag'
  | 'unavailable'
  | 'failed';

export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreError';
  }
}

const MESSAGES: Record<StoreErrorCode, string> = {
  'newer-database':
    'This library was written by a newer Papertags. Nothing was changed. Update Papertags, then try again.',
  'private-window':
    'Papertags stores nothing from private windows. Nothing was changed. Open the page in a normal window to do it there.',
  quota: 'The disk is full, so this was not saved. What was saved before is safe. Free some space, then try again.',
  'not-saved': 'This paper is no longer in your library. Save it again, then repeat the change.',
  'tag-name': 'A tag cannot be called so. Nothing was changed. Choose another name.',
  'tag-taken': 'Another tag has this name already. Nothing was changed. Choose another name.',
  'no-tag': 'This tag is no longer among your tags. Nothing was changed. Reload the page to see your tags as they are.',
  unavailable: 'The browser refused to open the library. Nothing was changed. Restart the browser, then try again.',
  failed: 'The library could not be read or written. What was saved before is safe. Try again, or restart the browser.',
};

export function storeError(code: StoreErrorCode, cause?: unknown): StoreError {
  return new StoreError(code, MESSAGES[code], { cause });
}

const CODE_BY_NAME: Record<string, StoreErrorCode> = {
  QuotaExceededError: 'quota',
  OpenFailedError: 'unavailable',
  InvalidStateError: 'unavailable',
  MissingAPIError: 'unavailable',
  DatabaseClosedError: 'unavailable',
};

/** Any failure of a store call as a StoreError. Dexie wraps the browser's error in `inner`; quota is often found there. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  for (let seen: unknown = error; seen instanceof Object; seen = 'inner' in seen ? seen.inner : undefined) {
    const name = 'name' in seen ? String(seen.name) : '';
    if (name === 'QuotaExceededError') return storeError('quota', error);
  }
  const name = error instanceof Error ? error.name : '';
  return storeError(CODE_BY_NAME[name] ?? 'failed', error);
}
