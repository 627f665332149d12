import { findLinkCards, readLinkCard } from './link-cards';
import { allIn, native } from './page-text';
import type { Listing, SiteAdapter } from './site-adapter';

/** Rendered Markdown: a README, a Markdown file, a wiki page. */
const DOCUMENT = 'article.markdown-body, #wiki-body .markdown-body';
/** A README that links to fewer papers is about a project, not a list. */
const FEWEST_PAPERS = 3;
/** First parts of paths that are no account. */
const NO_ACCOUNT =
  /^(?:about|account|apps|codespaces|collections|customer-stories|dashboard|enterprise|events|explore|features|issues|join|login|logout|marketplace|new|notifications|organizations|orgs|pricing|pulls|search|security|sessions|settings|signup|site|sponsors|stars|team|topics|trending|users)$/;

/** GitHub: READMEs and other Markdown files that list papers. */
export const github: SiteAdapter = {
  id: 'github',
  name: 'GitHub',
  // Turbo changes pages without loading a document.
  matches: ['https://github.com/*'],
  // Most READMEs list no papers: no cards are right on any page.
  healthy: { identifiers: 'every-card', emptyNotice: 'body' },
  staysAsServed: true,
  listingAt,
  findCards,
  readCard: readLinkCard,
};

function listingAt({ pathname }: URL): Listing | undefined {
  const [account = '', repository, view, ...rest] = pathname.split('/').filter(Boolean);
  if (!repository || NO_ACCOUNT.test(account)) return undefined;
  if (!view || (view === 'tree' && rest.length > 0)) return { kind: 'readme' };
  if (view === 'wiki') return { kind: 'wiki' };
  const isFile = view === 'blob' && /\.(?:md|mdx|markdown|mdown|mkd|rst|org|adoc|asciidoc)$/i.test(rest.at(-1) ?? '');
  return isFile ? { kind: 'file' } : undefined;
}

function findCards(root: ParentNode): Element[] {
  const around = native(root as Node, 'nodeType') === 1 ? (root as Element).closest(DOCUMENT) : null;
  const cards = (around ? [around] : allIn(root, DOCUMENT)).flatMap(findLinkCards);
  if (cards.length < FEWEST_PAPERS) return [];
  return around ? cards.filter((card) => root.contains(card)) : cards;
}
