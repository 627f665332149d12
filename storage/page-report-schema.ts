import * as v from 'valibot';
import { webUrl } from '@/papers/identifiers';
import { LONGEST_TITLE } from '@/papers/key';
import { tagById } from '@/tagging/catalogue';
import { OWN_TAG_COLOURS } from '@/tagging/own-tags/own-tag';
import { catalogueTag, count, PaperSchema, site, tag } from './message-schema';
import { LONGEST_TAGGED, type OwnTagOnCard, type PageReport, type ShownPaper } from './messages';

/*
 * What the content script tells our own pages. It runs beside a page that may be hostile and in a process that the page
 * may have taken over, so nothing of it is trusted.
 */

/** More than any page has. */
const MOST_PAPERS = 100_000;
const MOST_TAGS = 500;
/** Places in one text, in words of one letter. */
const MOST_PLACES = LONGEST_TAGGED + LONGEST_TITLE;
/** Names of sites and kinds of listings, and sentences of ours. In characters. */
const LONGEST_NAME = 100;
const LONGEST_SENTENCE = 400;
/** Browsers cut addresses there. In characters. */
const LONGEST_ADDRESS = 2_097_152;
/** In characters; see sites/markup-shape.ts. */
const LONGEST_SHAPE = 6_000;

const textUpTo = (longest: number) => v.pipe(v.string(), v.maxLength(longest));

const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_TAGGED));

const OwnTagSchema: v.GenericSchema<unknown, OwnTagOnCard> = v.strictObject({
  name: tag,
  colour: v.picklist(OWN_TAG_COLOURS),
  by: v.picklist(['given', 'query', 'suggested']),
  catalogueTag: v.optional(catalogueTag),
  evidence: v.pipe(
    v.array(v.strictObject({ field: v.picklist(['title', 'abstract']), start: offset, end: offset })),
    v.maxLength(MOST_PLACES),
  ),
});

const catalogueTags = v.pipe(
  v.array(v.string()),
  v.maxLength(MOST_TAGS),
  v.everyItem((id) => tagById(id) !== undefined, 'No such tag'),
);

const ShownPaperSchema: v.GenericSchema<unknown, ShownPaper> = v.strictObject({
  paper: PaperSchema,
  tags: catalogueTags,
  shownTags: catalogueTags,
  own: v.pipe(v.array(OwnTagSchema), v.maxLength(MOST_TAGS)),
});

const PageReportSchema = v.strictObject({
  siteId: site,
  siteName: textUpTo(LONGEST_NAME),
  url: v.pipe(
    textUpTo(LONGEST_ADDRESS),
    v.check((address) => webUrl(address) !== undefined, 'No address of a web page'),
  ),
  isListing: v.boolean(),
  siteEnabled: v.boolean(),
  papers: v.pipe(v.array(v.unknown()), v.maxLength(MOST_PAPERS)),
  unreadable: count,
  health: v.optional(
    v.strictObject({
      verdict: v.picklist(['healthy', 'empty', 'no-cards', 'unreadable', 'no-identifiers']),
      kind: textUpTo(LONGEST_NAME),
      found: count,
      read: count,
      withIdentifier: count,
      withAbstract: count,
      shape: v.optional(textUpTo(LONGEST_SHAPE)),
    }),
  ),
  problem: v.optional(textUpTo(LONGEST_SENTENCE)),
});

/**
 * The report that a content script answered with. A paper that is none is left out and counted as unreadable, so that
 * it does not cost the reader the others.
 * @throws Error that names what is wrong with the report itself
 */
export function pageReportIn(answer: unknown): PageReport {
  const result = v.safeParse(PageReportSchema, answer);
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(`The page report at ${v.getDotPath(issue) ?? 'the top'}: ${issue.message}`);
  }
  const { papers, unreadable, ...report } = result.output;
  const shown = papers.flatMap((paper) => {
    const read = v.safeParse(ShownPaperSchema, paper, { abortEarly: true });
    return read.success ? [read.output] : [];
  });
  return { ...report, papers: shown, unreadable: unreadable + papers.length - shown.length };
}
