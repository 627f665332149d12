import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import { LISTING_MESSAGES } from '@/storage/message-schema';
import { asStoreError, storeError } from '@/storage/store-error';
import { isListing } from './sender';

type ListingMessages = typeof LISTING_MESSAGES;

/** The payload, when the sender is a listing and the payload has its shape. @throws Error that names what is wrong */
export function checked<Name extends keyof ListingMessages>(
  name: Name,
  message: { data: unknown; sender: Browser.runtime.MessageSender },
): v.InferOutput<ListingMessages[Name]> {
  if (!isListing(message.sender)) throw new Error(`Papertags: "${name}" is answered to listing pages only`);
  const result = v.safeParse(LISTING_MESSAGES[name], message.data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`Papertags: "${name}" at ${v.getDotPath(issue) ?? 'the top'}: ${issue.message}`);
}

/**
 * Runs what the reader did on a listing. Replies when it is stored, or with the reason in words for the reader; from a
 * private window nothing is stored.
 */
export async function reply<Answer>(
  sender: Browser.runtime.MessageSender,
  action: () => Promise<Answer>,
): Promise<Answer | { ok: false; message: string }> {
  try {
    if (sender.tab?.incognito) throw storeError('private-window');
    return await action();
  } catch (error) {
    console.error('Papertags:', error);
    return { ok: false, message: asStoreError(error).message };
  }
}
