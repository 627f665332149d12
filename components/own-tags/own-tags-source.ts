import { liveQuery, type Subscription } from 'dexie';
import { useSyncExternalStore } from 'react';
import { ownTags } from '@/storage/own-tags';
import { asStoreError, type StoreError } from '@/storage/store-error';
import { type OwnTag, ownTagKey } from '@/tagging/own-tags/own-tag';

/** The user's own tags as far as they are known; a new object after each change. */
export interface OwnTagsSnapshot {
  /** By name. */
  tags: readonly OwnTag[];
  byKey: ReadonlyMap<OwnTag['nameKey'], OwnTag>;
  /** False until the library answered. */
  isRead: boolean;
  error?: StoreError;
}

const NOTHING: OwnTagsSnapshot = { tags: [], byKey: new Map(), isRead: false };

let snapshot = NOTHING;
let reading: Subscription | undefined;
const listeners = new Set<() => void>();

function publish(next: OwnTagsSnapshot): void {
  snapshot = next;
  for (const listener of listeners) listener();
}

/** One reading for the whole page, however many chips ask for their colour; it ends with the last of them. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  reading ??= liveQuery(() => ownTags()).subscribe({
    next: (tags) => publish({ tags, byKey: new Map(tags.map((tag) => [tag.nameKey, tag])), isRead: true }),
    error: (error) => publish({ ...snapshot, error: asStoreError(error) }),
  });
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    reading?.unsubscribe();
    reading = undefined;
    snapshot = NOTHING;
  };
}

/** All own tags, kept up to date. */
export function useOwnTagList(): OwnTagsSnapshot {
  return useSyncExternalStore(subscribe, () => snapshot);
}

/** The own tag of this name; undefined for a catalogue tag, and until the library answered. */
export function useOwnTag(name: string): OwnTag | undefined {
  return useOwnTagList().byKey.get(ownTagKey(name));
}
