import { useEffect, useState } from 'react';
import { pace } from '@/exporters/pace';
import type { Paper } from '@/papers/paper';
import { compileOwnTags, type OwnTagHit, type OwnTagMatcher } from '@/tagging/own-tags/compile-own-tags';

/** What is typed within this time is one change, in ms. */
const TYPING = 200;
/** Counting that is over sooner needs no progress, in ms. */
const SHOW_PROGRESS_AFTER = 1_000;

/** A paper that a query hits. */
export interface PreviewHit {
  paper: Paper;
  evidence: OwnTagHit['evidence'];
}

/** What a query hits of some papers. */
export interface PreviewPart {
  hits: readonly PreviewHit[];
  total: number;
}

export interface Preview {
  /** Undefined where no listing is known. */
  page?: PreviewPart;
  library: PreviewPart;
}

export interface PreviewState {
  /** The last count that came to its end. */
  preview?: Preview;
  /** How far a count is that takes longer than a moment. */
  progress?: { done: number; total: number };
}

interface Question {
  /** Undefined while it cannot be read. */
  query: string | undefined;
  titleOnly: boolean;
  page: readonly Paper[] | undefined;
  library: readonly Paper[];
}

function matcherOf(query: string, titleOnly: boolean): OwnTagMatcher {
  const tag = { name: 'draft', nameKey: 'draft', colour: 'blue', createdAt: 0, updatedAt: 0 } as const;
  return compileOwnTags([{ ...tag, query, titleOnly }]);
}

/** What the query hits on the page and in the library, counted in slices so that typing stays smooth at any size. */
export function useQueryPreview({ query, titleOnly, page, library }: Question): PreviewState {
  const [state, setState] = useState<PreviewState>({});
  useEffect(() => {
    if (query === undefined) {
      setState({});
      return;
    }
    const controller = new AbortController();
    const count = async () => {
      const total = (page?.length ?? 0) + library.length;
      const start = Date.now();
      let done = 0;
      const giveWay = pace(() => {
        if (Date.now() - start > SHOW_PROGRESS_AFTER)
          setState(({ preview }) => ({ preview, progress: { done, total } }));
      }, controller.signal);
      const matcher = matcherOf(query, titleOnly);
      const hitsOf = async (papers: readonly Paper[]): Promise<PreviewPart> => {
        const hits: PreviewHit[] = [];
        for (const paper of papers) {
          const [hit] = matcher.match(paper);
          if (hit) hits.push({ paper, evidence: hit.evidence });
          done++;
          await giveWay();
        }
        return { hits, total: papers.length };
      };
      const preview = { ...(page && { page: await hitsOf(page) }), library: await hitsOf(library) };
      if (!controller.signal.aborted) setState({ preview });
    };
    const timer = setTimeout(() => {
      count().catch((error) => {
        if (!controller.signal.aborted) console.error('Papertags: the preview could not be counted', error);
      });
    }, TYPING);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [query, titleOnly, page, library]);
  return state;
}
