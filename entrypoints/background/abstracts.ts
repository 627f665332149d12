import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { webUrl } from '@/papers/identifiers';
import type { PaperKey } from '@/papers/paper';
import { adapterFor } from '@/sites/registry';
import { ABSTRACT_ORIGINS } from '@/storage/abstract-hosts';
import { type AbstractKey, abstractAmong, abstractKeysOf, fetchedAbstracts } from '@/storage/abstracts';
import { LONGEST_TAGGED, type PaperToTag, SETTING_PREFIX } from '@/storage/messages';
import { announceTagsChange } from '@/storage/revision';
import { readSettings } from '@/storage/settings';
import { ANY_PAGE } from '@/storage/tagged-places';
import { AbstractRoutes, isAllowed } from './abstract-routes';

const FETCH_ABSTRACTS = `${SETTING_PREFIX}fetchAbstracts`;
const DISABLED_SITES = `${SETTING_PREFIX}disabledSites`;

const routes = new AbstractRoutes();

/** A paper as it is tagged. */
export interface TextToTag {
  paper: PaperToTag;
  /** What was fetched for it and is part of `paper` now. */
  abstract?: string;
  waitsForAbstract?: boolean;
}

const asTheyCame = (papers: readonly PaperToTag[]): TextToTag[] => papers.map((paper) => ({ paper }));

/**
 * Papers of a listing with the abstracts that were fetched for those that come without; what is not there yet is asked
 * for, and told under ABSTRACTS_KEY when it comes. To be called only while the setting is on. Nothing is asked for a page
 * of a site that is switched off. Nothing is asked for a page in a private window, and nothing is told there of what was
 * fetched elsewhere. Never throws.
 */
export async function withAbstracts(
  papers: readonly PaperToTag[],
  sender: Browser.runtime.MessageSender,
): Promise<TextToTag[]> {
  if (sender.tab?.incognito !== false) return asTheyCame(papers);
  try {
    const keys = papers.map((paper) => (paper.abstract ? [] : abstractKeysOf(paper)));
    const fetched = await fetchedAbstracts(keys.flat());
    const site = siteOf(sender);
    const canAsk = await askableKinds(
      keys.flat().filter((key) => !fetched.has(key)),
      site,
    );
    const wanted = new Map<AbstractKey, PaperKey>();
    const texts = papers.map((paper, i): TextToTag => {
      const known = paper.abstract ? undefined : abstractAmong(fetched, paper);
      if (known !== undefined) {
        const abstract = known.slice(0, LONGEST_TAGGED);
        return { paper: { ...paper, abstract }, abstract };
      }
      const key = keys[i]?.find((each) => !fetched.has(each) && canAsk.has(kindOf(each)));
      if (!key) return { paper };
      wanted.set(key, paper.key);
      return { paper, waitsForAbstract: true };
    });
    routes.want(wanted, site);
    return texts;
  } catch (error) {
    console.error('Papertags: cards are tagged without abstracts that they do not show', error);
    return asTheyCame(papers);
  }
}

type Kind = 'arxiv' | 'openreview';

const kindOf = (key: AbstractKey): Kind => (key.startsWith('arxiv:') ? 'arxiv' : 'openreview');

/** The site whose page asks. */
function siteOf({ url }: Browser.runtime.MessageSender): string {
  const address = webUrl(url);
  return (address && adapterFor(address)?.id) ?? ANY_PAGE;
}

/** The kinds of papers whose API may be asked now for cards of a site. */
async function askableKinds(keys: readonly AbstractKey[], site: string): Promise<Set<Kind>> {
  const kinds = [...new Set(keys.map(kindOf))];
  const allowed = await Promise.all(kinds.map((kind) => isAllowed(kind)));
  // Read last: a site that is switched off after it is told to the routes after they got these papers.
  const isOff = (await readSettings()).disabledSites.includes(site);
  return new Set(isOff ? [] : kinds.filter((_, i) => allowed[i]));
}

/**
 * Stops when the reader switches it off, and for the pages of a site that is switched off; starts for open listings when
 * the browser allows a host.
 */
export function watchAbstractSetting(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    if (FETCH_ABSTRACTS in changes && changes[FETCH_ABSTRACTS]?.newValue !== true) routes.stop();
    const disabled: unknown = changes[DISABLED_SITES]?.newValue;
    if (Array.isArray(disabled)) for (const site of disabled) routes.dropSite(site);
  });
  browser.permissions.onAdded.addListener((added) => {
    const isOurs = added.origins?.some((origin) => ABSTRACT_ORIGINS.includes(origin)) || 'data_collection' in added;
    if (isOurs)
      askAgain().catch((error) => console.error('Papertags: open listings were not told of a permission', error));
  });
}

async function askAgain(): Promise<void> {
  if ((await readSettings()).fetchAbstracts) await announceTagsChange();
}
