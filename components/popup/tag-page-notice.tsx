import { type ReactNode, useState } from 'react';
import { sendMessage } from '@/storage/messages';
import { TaggedCardPicture } from '../saved/first-steps';
import { Notice } from './notice';

/** What of a page becomes a paper. */
const WHAT_COUNTS =
  'What counts as a paper is a link to arXiv, OpenReview, the ACL Anthology or Hugging Face papers, or one with a DOI.';

const FAILED =
  'The background of Papertags did not answer. Nothing was changed, and your library is safe. Close this window and open it again.';

interface TagPageProps {
  tabId?: number;
  /** Asks the page, which answers from now on. */
  onTagged(): void;
}

/** A page of no built-in site: its papers are tagged when the reader asks for it. */
export function TagPage({ tabId, onTagged }: TagPageProps) {
  const [isWorking, setIsWorking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const tag = async () => {
    if (tabId === undefined || isWorking) return;
    setIsWorking(true);
    setProblem(undefined);
    const reply = await sendMessage('tagPage', { tabId }).catch((error) => {
      console.error('Papertags: the page could not be tagged', error);
      return { ok: false as const, message: FAILED };
    });
    if (reply.ok) return onTagged();
    setIsWorking(false);
    setProblem(reply.message);
  };
  return (
    <Notice>
      <TaggedCardPicture />
      <p>This page is none of the listings that Papertags knows. It can look for links to papers here.</p>
      <button
        type="button"
        className="button button-primary"
        aria-disabled={isWorking}
        aria-describedby="what-counts"
        onClick={tag}
      >
        Tag the papers on this page
      </button>
      <div role="status">
        {isWorking && (
          <>
            <p>Looking for papers…</p>
            <progress aria-label="Looking for papers" />
          </>
        )}
        {problem && <p className="problem">{problem}</p>}
      </div>
      <p className="quiet" id="what-counts">
        {WHAT_COUNTS}
      </p>
    </Notice>
  );
}

/** A page that was looked through, and no link led to a paper. */
export function NoPapersLinked({ children }: { children: ReactNode }) {
  return (
    <Notice>
      <p role="status">No papers were found on this page.</p>
      <p className="quiet">{WHAT_COUNTS} What the page shows later gets its tags by itself.</p>
      {children}
    </Notice>
  );
}
