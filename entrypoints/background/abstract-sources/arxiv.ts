import { abstractsInArxivFeed } from '@/papers/abstracts/arxiv-feed';
import type { AbstractSource } from './abstract-source';

/**
 * The arXiv API serves every paper with an arXiv id, whichever site lists it: one request answers for a hundred. Its
 * terms ask for one request per three seconds, over one connection: https://info.arxiv.org/help/api/tou.html
 */
export const arxivSource: AbstractSource = {
  host: 'arxiv',
  mostPapers: 100,
  pause: 3_000,
  urlOf: (ids) =>
    `https://export.arxiv.org/api/query?id_list=${ids.map(encodeURIComponent).join(',')}&max_results=${ids.length}`,
  read: abstractsInArxivFeed,
};
