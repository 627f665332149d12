import { useId, useState } from 'react';
import type { PaperKey } from '@/papers/paper';
import { sentenceAround } from '../evidence-sentence';
import { papersCounted } from '../paper/counted';
import { MarkedText } from './marked-text';
import type { Preview, PreviewHit, PreviewPart, PreviewState } from './use-query-preview';

/** Hits shown at first, and how many more each time. */
const SHOWN_AT_FIRST = 5;
const MORE_AT_ONCE = 20;

interface QueryPreviewProps extends PreviewState {
  /** False while only a part of the library is read. */
  isComplete: boolean;
  /** The paper of the page that the tag is made from. */
  madeFrom?: PaperKey;
}

/** How many papers a query hits, and which, with its words marked. */
export function QueryPreview({ preview, progress, isComplete, madeFrom }: QueryPreviewProps) {
  return (
    <section className="query-preview" aria-label="Preview">
      <p role="status">{preview ? hitLine(preview, isComplete) : 'Counting…'}</p>
      {madeFrom && preview?.page && (
        <p className="quiet">
          {preview.page.hits.some(({ paper }) => paper.key === madeFrom)
            ? 'It hits the paper that you came from.'
            : 'It does not hit the paper that you came from.'}
        </p>
      )}
      {progress && (
        <p className="quiet">
          <progress aria-label="Preview" max={progress.total} value={progress.done} />
          {progress.done.toLocaleString('en')} of {papersCounted(progress.total)} looked at
        </p>
      )}
      {preview?.page && <HitList name="On this page" part={preview.page} />}
      {preview && <HitList name="In your library" part={preview.library} />}
    </section>
  );
}

/** "Hits 3 of 40 papers on this page and 12 of 1,034 in your library." */
function hitLine({ page, library }: Preview, isComplete: boolean): string {
  const of = ({ hits, total }: PreviewPart) => `${hits.length.toLocaleString('en')} of ${total.toLocaleString('en')}`;
  const read = isComplete ? '' : ' so far';
  if (page) return `Hits ${of(page)} papers on this page and ${of(library)} in your library${read}.`;
  return `Hits ${of(library)} papers in your library${read}.`;
}

function HitList({ name, part }: { name: string; part: PreviewPart }) {
  const id = useId();
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  if (part.hits.length === 0) return null;
  const rest = part.hits.length - most;
  return (
    <>
      <h2 id={id}>{name}</h2>
      <ul className="query-hits" aria-labelledby={id}>
        {part.hits.slice(0, most).map((hit) => (
          <Hit key={hit.paper.key} hit={hit} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="button query-more" onClick={() => setMost(most + MORE_AT_ONCE)}>
          Show {Math.min(rest, MORE_AT_ONCE)} more of {rest.toLocaleString('en')}
        </button>
      )}
    </>
  );
}

function Hit({ hit: { paper, evidence } }: { hit: PreviewHit }) {
  const inAbstract = evidence.find(({ field }) => field === 'abstract');
  return (
    <li>
      <p dir="auto">
        <MarkedText text={paper.title} places={evidence.filter(({ field }) => field === 'title')} />
      </p>
      {inAbstract && paper.abstract && <Sentence text={paper.abstract} {...inAbstract} />}
    </li>
  );
}

function Sentence({ text, start, end }: { text: string; start: number; end: number }) {
  const { before, match, after } = sentenceAround(text, start, end);
  return (
    <p className="quiet" dir="auto">
      {before}
      <mark>{match}</mark>
      {after}
    </p>
  );
}
