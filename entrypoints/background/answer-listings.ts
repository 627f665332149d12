import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import { LISTING_MESSAGES } from '@/storage/message-schema';
import { onMessage, type SaveReply } from '@/storage/messages';
import { deleteShownPaper, savedAmong, savePapers } from '@/storage/papers';
import { readSettings } from '@/storage/settings';
import { asStoreError, storeError } from '@/storage/store-error';
import { isListing } from './sender';
import { tagsOnCard } from './tags-on-card';

type ListingMessages = typeof LISTING_MESSAGES;

/** The payload, when the sender is a listing and the payload has its shape. @throws Error that names what is wrong */
function checked<Name extends keyof ListingMessages>(
  name: Name,
  message: { data: unknown; sender: Browser.runtime.MessageSender },
): v.InferOutput<ListingMessages[Name]> {
  if (!isListing(message.sender)) throw new Error(`Papertags: "${name}" is answered to listing pages only`);
  const result = v.safeParse(LISTING_MESSAGES[name], message.data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`Papertags: "${name}" at ${v.getDotPath(issue) ?? 'the top'}: ${issue.message}`);
}

/** @throws StoreError for a private window, from which nothing is stored */
function refusePrivate(sender: Browser.runtime.MessageSender): void {
  if (sender.tab?.incognito) throw storeError('private-window');
}

/** Replies when the library has it, or with the reason in words for the reader. */
async function saveReply(action: () => Promise<void>, saved: boolean): Promise<SaveReply> {
  try {
    await action();
    return { ok: true, saved };
  } catch (error) {
    console.error('Papertags:', error);
    return { ok: false, message: asStoreError(error).message };
  }
}

/** Answers what content scripts on listing pages ask. */
export function answerListings(): void {
  onMessage('savePaper', (message) => {
    const { paper, site } = checked('savePaper', message);
    return saveReply(async () => {
      refusePrivate(message.sender);
      await savePapers([paper], site);
    }, true);
  });
  onMessage('deletePaper', (message) => {
    const { paper } = checked('deletePaper', message);
    return saveReply(async () => {
      refusePrivate(message.sender);
      await deleteShownPaper(paper);
    }, false);
  });
  onMessage('savedAmong', (message) => savedAmong(checked('savedAmong', message).papers));
  onMessage('listingSettings', async (message) => {
    const { site } = checked('listingSettings', message);
    const { disabledSites, chipsPerCard, theme } = await readSettings();
    return { siteEnabled: !disabledSites.includes(site), chipsPerCard, theme };
  });
  onMessage('tagPapers', async (message) => {
    const { papers } = checked('tagPapers', message);
    const { disabledTags } = await readSettings();
    return papers.map((paper) => tagsOnCard(paper, disabledTags));
  });
}
