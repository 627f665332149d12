import { type ReactNode, useEffect, useRef, useState } from 'react';
import { sendMessage } from '@/storage/messages';
import { TaggedCardPicture } from '../saved/first-steps';
import { Notice } from './notice';

/** What of a page becomes a paper. */
const WHAT_COUNTS =
  'What counts as a paper is a link to arXiv, OpenReview, the ACL Anthology or Hugging Face papers, or one with a DOI.';

const FAILED =
  'The background of Papertags did not answer. Nothing was changed, and your library is safe. Close this window and open it again.';

const NOT_TAKEN_UP =
  'This page did not take up the search, so no papers are shown. Nothing was changed. Reload the tab, then try again.';

interface TagPageProps {
  tabId?: number;
  /** What the page was last found to be, a new object each time that it is asked. */
  answer: object;
  /** Asks the page, which answers from now on. */
  onTagged(): void;
}

/** A page that is no listing of a built-in site: its papers are tagged when the reader asks for it. */
export function TagPage({ siteName, ...props }: TagPageProps & { siteName?: string }) {
  const page = siteName === undefined ? 'This page' : `This page of ${siteName}`;
  return (
    <Notice>
      <TaggedCardPicture />
      <p>{page} is none of the listings that Papertags knows. It can look for links to papers here.</p>
      <TagPageButton {...props} isPrimary />
    </Notice>
  );
}

/** The button that has the papers of the page in front tagged by their links, with what it says meanwhile. */
export function TagPageButton({ tabId, answer, onTagged, isPrimary = false }: TagPageProps & { isPrimary?: boolean }) {
  // A page that is still loading is asked again and again meanwhile.
  const latest = useRef(answer);
  useEffect(() => {
    latest.current = answer;
  });
  const [isAsking, setIsAsking] = useState(false);
  /** The answer that stood when the background had done its part: the next one is to bring papers. */
  const [before, setBefore] = useState<object>();
  const [refusal, setRefusal] = useState<string>();
  const isWorking = isAsking || before === answer;
  const problem = before !== undefined && !isWorking ? NOT_TAKEN_UP : refusal;
  const tag = async () => {
    if (tabId === undefined || isWorking) return;
    setIsAsking(true);
    setBefore(undefined);
    setRefusal(undefined);
    const reply = await sendMessage('tagPage', { tabId }).catch((error) => {
      console.error('Papertags: the page could not be tagged', error);
      return { ok: false as const, message: FAILED };
    });
    setIsAsking(false);
    if (reply.ok) {
      setBefore(latest.current);
      onTagged();
    } else setRefusal(reply.message);
  };
  return (
    <>
      <button
        type="button"
        className={isPrimary ? 'button button-primary' : 'button'}
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
    </>
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
