import { useId, useRef } from 'react';
import type { QueryError } from '@/tagging/own-tags/query';
import { titlePieces } from '@/tagging/own-tags/title-words';
import { queryAdvice } from './own-tag-problems';

/** Characters shown on both sides of the place where a query goes wrong. */
const AROUND_MISTAKE = 20;

interface QueryFieldProps {
  query: string;
  problem: QueryError | undefined;
  /** Title of the paper that the tag is made from: its words are offered. */
  title?: string;
  onChange(query: string): void;
}

/** The words that a tag looks for, with what is wrong in them and where. */
export function QueryField({ query, problem, title, onChange }: QueryFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const advice = problem ? undefined : queryAdvice(query);
  const showMistake = () => {
    field.current?.focus();
    if (problem) field.current?.setSelectionRange(problem.at, Math.max(problem.at + 1, query.length));
  };
  const addPiece = (piece: string) => {
    const before = query.trimEnd();
    onChange(before === '' ? piece : `${before}${/[,;(\n]$/.test(before) ? '' : ','} ${piece}`);
    field.current?.focus();
  };
  return (
    <div className="own-tag-line">
      <label htmlFor={id}>Words to look for</label>
      <textarea
        id={id}
        ref={field}
        className="field query-field"
        rows={3}
        dir="auto"
        value={query}
        placeholder={'"KV cache", evict* cache, -survey'}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem ${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      />
      <div id={`${id}-problem`} role="status">
        {problem && (
          <p className="field-problem">
            {problem.message} <Mistake query={query} at={problem.at} />{' '}
            <button type="button" className="button query-where" onClick={showMistake}>
              Show where
            </button>
          </p>
        )}
        {advice && <p className="quiet">{advice}</p>}
      </div>
      {title !== undefined && <TitlePieces title={title} onAdd={addPiece} />}
      <p className="quiet" id={`${id}-help`}>
        Words side by side must all occur. A comma, a new line or OR separates alternatives. "Quotes" keep words
        together, * stands for any letters, -word or NOT leaves papers out, parentheses group. Leave it empty to give
        the tag by hand only.
      </p>
    </div>
  );
}

/** The query around the place where it goes wrong. */
function Mistake({ query, at }: { query: string; at: number }) {
  const from = Math.max(0, at - AROUND_MISTAKE);
  const to = Math.min(query.length, at + AROUND_MISTAKE);
  if (at >= query.length) return null;
  return (
    <code dir="auto">
      {from > 0 && '…'}
      {query.slice(from, at)}
      <mark>{query.slice(at, to)}</mark>
      {to < query.length && '…'}
    </code>
  );
}

function TitlePieces({ title, onAdd }: { title: string; onAdd: (piece: string) => void }) {
  const pieces = titlePieces(title);
  if (pieces.length === 0) return null;
  return (
    <fieldset className="title-pieces">
      <legend className="quiet">From the title</legend>
      {pieces.map((piece) => (
        <button
          key={piece}
          type="button"
          className="button"
          aria-label={`Look for ${piece}`}
          onClick={() => onAdd(piece)}
        >
          {piece}
        </button>
      ))}
    </fieldset>
  );
}
