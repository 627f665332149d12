import type { EvidencePlace } from '@/storage/messages';
import type { TaggableText } from '@/tagging/tag';
import { pageText, rangeIn } from './page-words';

/** Name under which the style sheet of this content script, and the page, find the marked words. */
const NAME = 'papertags-evidence';
/**
 * How much around the evidence, before and after it, tells which of several equal places it is; less where the page
 * cuts the field or draws a formula nearby. In characters.
 */
const CONTEXTS = [
  [30, 30],
  [0, 30],
  [30, 0],
  [12, 12],
  [0, 12],
  [12, 0],
] as const;

/** Where the field's characters `start`..`end` stand in the text of the page, when the page shows them. */
function placeIn(text: string, field: string, start: number, end: number): number | undefined {
  const whole = text.indexOf(field);
  if (whole >= 0) return whole + start;
  // The page shows a part of the field, or draws a formula in it: the words around the evidence find it.
  for (const [before, after] of CONTEXTS) {
    const from = Math.max(0, start - before);
    const at = text.indexOf(field.slice(from, end + after));
    if (at >= 0) return at + start - from;
  }
  return undefined;
}

/** The words of the evidence in the page below `root`. */
export function evidenceRanges(root: Element, paper: TaggableText, evidence: readonly EvidencePlace[]): Range[] {
  const page = pageText(root);
  return evidence.flatMap(({ field, start, end }) => {
    const text = paper[field];
    // The card does not show the field: its words may stand in an abstract that was fetched.
    const at = text ? placeIn(page.text, text, start, end) : undefined;
    return (at === undefined ? undefined : rangeIn(page, at, at + end - start)) ?? [];
  });
}

let current: Highlight | undefined;

/**
 * Marks words of the page by the CSS Custom Highlight API (https://drafts.csswg.org/css-highlight-api-1/), which
 * changes nothing in the page's DOM. Only for tags of the catalogue: the page can read what is marked.
 *
 * @returns takes the marks away
 */
export function markEvidence(root: Element, paper: TaggableText, evidence: readonly EvidencePlace[]): () => void {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return () => {};
  const highlight = new Highlight(...evidenceRanges(root, paper, evidence));
  CSS.highlights.set(NAME, highlight);
  current = highlight;
  return () => {
    // The explanation of another row may have opened before this one closed.
    if (current !== highlight) return;
    CSS.highlights.delete(NAME);
    current = undefined;
  };
}
