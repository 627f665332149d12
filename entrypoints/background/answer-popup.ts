import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { webUrl } from '@/papers/identifiers';
import { adapterFor } from '@/sites/registry';
import { type ChangeReply, onMessage } from '@/storage/messages';
import { ANY_PAGE } from '@/storage/tagged-places';
import { runInTab } from './page-scripts';
import { isOurPage } from './sender';

const NOT_ALLOWED =
  'The browser lets no extension work on this page. Pages of the browser itself, of extension shops and PDF files are out of reach. Nothing was changed.';
const NOT_LOADED =
  'This page did not load, so there is nothing to tag on it. Nothing was changed. Reload the tab, then try again.';
const TAB_GONE = 'This tab was closed or shows another page now. Nothing was changed. Open the page, then try again.';

const TagPageSchema = v.strictObject({ tabId: v.pipe(v.number(), v.integer(), v.minValue(0)) });

/** Answers what the popup asks of the background. */
export function answerPopup(): void {
  onMessage('tagPage', ({ data, sender }) => {
    if (!isOurPage(sender)) throw new Error('Papertags: "tagPage" is answered to pages of the extension only');
    return tagPage(v.parse(TagPageSchema, data).tabId);
  });
}

async function tagPage(tabId: number): Promise<ChangeReply> {
  try {
    // The reader's click on the toolbar button shows us the address of the page in front, and no other.
    const url = webUrl((await browser.tabs.get(tabId)).url);
    if (!url) return { ok: false, message: NOT_ALLOWED };
    const site = adapterFor(url);
    // It serves its listings itself, and gives way to the links where it has nothing to show or is switched off.
    if (site) await runInTab(tabId, site.id);
    await runInTab(tabId, ANY_PAGE);
    return { ok: true };
  } catch (error) {
    console.error('Papertags: the page could not be tagged', error);
    return { ok: false, message: reasonOf(error) };
  }
}

/** In words for the reader. The browsers tell their reasons in sentences only; an unknown one is a refusal. */
function reasonOf(error: unknown): string {
  const told = String(error);
  if (/error page/i.test(told)) return NOT_LOADED;
  return /no tab with id|invalid tab id|tab was closed|frame (?:with id \d+ )?was removed/i.test(told)
    ? TAB_GONE
    : NOT_ALLOWED;
}
