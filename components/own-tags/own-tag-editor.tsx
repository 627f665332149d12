import { type FormEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Paper, PaperKey } from '@/papers/paper';
import type { OwnTagDraft } from '@/storage/own-tags';
import { colourOfName } from '@/storage/tag-names';
import { OWN_TAG_COLOURS, type OwnTag } from '@/tagging/own-tags/own-tag';
import { useLibrary, useSavedPapers } from '../library-source';
import { papersCounted } from '../paper/counted';
import { tagColours } from '../paper/tag-row';
import { ColourChoice } from './colour-choice';
import { nameProblem, queryProblem } from './own-tag-problems';
import { useOwnTagList } from './own-tags-source';
import { QueryField } from './query-field';
import { QueryPreview } from './query-preview';
import { useQueryPreview } from './use-query-preview';
import { useSaveOwnTag } from './use-save-own-tag';
import './own-tags.css';

interface OwnTagEditorProps {
  /** The tag to change; a new one is made without it. */
  tag?: OwnTag;
  /** The paper that a new tag is made from. */
  paper?: { key?: PaperKey; title: string };
  /** Papers of the listing that the preview counts; undefined where there is none. */
  page?: readonly Paper[];
  onSaved(tag: OwnTag): void;
  onCancel(): void;
  /** Given where the editor itself offers to delete the tag. */
  onDelete?(): void;
}

function draftOf(tag: OwnTag | undefined): OwnTagDraft {
  if (!tag) return { name: '', colour: OWN_TAG_COLOURS[0], query: '', titleOnly: false };
  const { name, colour, query, titleOnly } = tag;
  return { name, colour, query, titleOnly };
}

/** Name, colour and words of an own tag, with what the words hit. */
export function OwnTagEditor({ tag, paper, page, onSaved, onCancel, onDelete }: OwnTagEditorProps) {
  const [draft, setDraft] = useState(() => draftOf(tag));
  const [hasColour, setHasColour] = useState(tag !== undefined);
  const [isAsked, setIsAsked] = useState(false);
  const [isWarned, setIsWarned] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { byKey } = useOwnTagList();
  const { run, save } = useSaveOwnTag(tag);
  const change = (part: Partial<OwnTagDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setIsWarned(false);
  };
  const badName = nameProblem(draft.name, byKey, tag);
  const badQuery = queryProblem(draft.query);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(tag));

  const onSubmit = async (event?: FormEvent) => {
    event?.preventDefault();
    setIsAsked(true);
    if (badName || badQuery) {
      form.current?.querySelector<HTMLElement>(badName ? 'input' : 'textarea')?.focus();
      return;
    }
    const saved = await save(draft);
    if (saved) onSaved(saved);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void onSubmit(event);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (isChanged && !isWarned) setIsWarned(true);
    else onCancel();
  };
  return (
    <form ref={form} className="own-tag-editor" noValidate onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <fieldset disabled={run.isSaving}>
        <NameField
          draft={draft}
          // An empty field says nothing until it is to be saved.
          problem={isAsked || draft.name !== '' ? badName : undefined}
          onChange={(name) => change({ name, ...(!hasColour && name && { colour: colourOfName(name) }) })}
        />
        <ColourChoice
          chosen={draft.colour}
          onChoose={(colour) => {
            setHasColour(true);
            change({ colour });
          }}
        />
        <QueryField
          query={draft.query}
          problem={badQuery}
          title={paper?.title}
          onChange={(query) => change({ query })}
        />
        <label className="own-tag-check">
          <input
            type="checkbox"
            checked={draft.titleOnly}
            onChange={(event) => change({ titleOnly: event.target.checked })}
          />
          Title only
        </label>
        <DraftPreview draft={draft} isReadable={!badQuery} page={page} madeFrom={paper?.key} />
      </fieldset>
      {run.problem && (
        <p className="problem" role="alert">
          {run.problem}
        </p>
      )}
      {isWarned && <p role="alert">Not saved yet. Press Escape again to leave without saving.</p>}
      {run.progress && (
        <p className="quiet">
          <progress aria-label="Saving" max={run.progress.total} value={run.progress.done} />
          {run.progress.done.toLocaleString('en')} of {papersCounted(run.progress.total)} tagged
        </p>
      )}
      <div className="own-tag-buttons">
        {onDelete && (
          <button type="button" className="button button-danger" disabled={run.isSaving} onClick={onDelete}>
            Delete
          </button>
        )}
        <button type="button" className="button own-tag-cancel" disabled={run.isSaving} onClick={onCancel}>
          Cancel
        </button>
        <button type="submit" className="button button-primary" disabled={run.isSaving}>
          Save
        </button>
      </div>
    </form>
  );
}

interface NameFieldProps {
  draft: OwnTagDraft;
  problem: string | undefined;
  onChange(name: string): void;
}

function NameField({ draft, problem, onChange }: NameFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="own-tag-line">
      <div className="own-tag-name">
        <label htmlFor={id}>Name</label>
        {draft.name.trim() !== '' && (
          <span className="tag tag-own" style={tagColours('', draft.colour)} aria-hidden>
            <span className="tag-name" dir="auto">
              {draft.name}
            </span>
          </span>
        )}
      </div>
      <input
        id={id}
        ref={field}
        className="field"
        dir="auto"
        value={draft.name}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      <div id={`${id}-problem`} role="status">
        {problem && <p className="field-problem">{problem}</p>}
      </div>
    </div>
  );
}

interface DraftPreviewProps {
  draft: OwnTagDraft;
  isReadable: boolean;
  page: readonly Paper[] | undefined;
  madeFrom: PaperKey | undefined;
}

function DraftPreview({ draft, isReadable, page, madeFrom }: DraftPreviewProps) {
  const { complete } = useLibrary();
  const saved = useSavedPapers();
  const papers = useMemo(() => saved.map(({ paper }) => paper).sort((a, b) => b.savedAt - a.savedAt), [saved]);
  const hasQuery = isReadable && draft.query.trim() !== '';
  const state = useQueryPreview({
    query: hasQuery ? draft.query : undefined,
    titleOnly: draft.titleOnly,
    page,
    library: papers,
  });
  return hasQuery ? <QueryPreview {...state} isComplete={complete} madeFrom={madeFrom} /> : null;
}
