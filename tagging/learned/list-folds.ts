import type { GoldPaper } from '../evaluation';

/** A labelled paper and the lists of people that name it, where it comes from lists. */
export interface ListedPaper extends GoldPaper {
  lists?: string[];
}

/** Hash of FNV-1a over the UTF-16 units of an id. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * Splits papers by list, so that what is learned from some people's lists is tried on other people's: for each paper
 * the folds of its lists, lowest first. It is tried in the first, and never learned from where any of them is tried.
 * Lists go to the smallest fold, longest list first; papers of no list are dealt out by their ids.
 */
export function listFolds(papers: readonly ListedPaper[], folds: number): number[][] {
  const sizes = new Map<string, number>();
  for (const { lists } of papers) for (const list of lists ?? []) sizes.set(list, (sizes.get(list) ?? 0) + 1);
  const foldOf = new Map<string, number>();
  const loads = new Array<number>(folds).fill(0);
  const byLength = [...sizes].sort(([a, sizeA], [b, sizeB]) => sizeB - sizeA || (a < b ? -1 : 1));
  for (const [list, size] of byLength) {
    const smallest = loads.indexOf(Math.min(...loads));
    foldOf.set(list, smallest);
    loads[smallest] = (loads[smallest] ?? 0) + size;
  }
  return papers.map(({ id, lists }) => {
    if (!lists?.length) return [hashOf(String(id)) % folds];
    return [...new Set(lists.map((list) => foldOf.get(list) ?? 0))].sort((a, b) => a - b);
  });
}
