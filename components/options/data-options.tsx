import { useEffect, useState } from 'react';
import { deleteEverything, storageUsed } from '@/storage/delete-everything';
import { attempt, say } from '../feedback/toast-store';
import { useLibrary, useSavedPapers } from '../library-source';
import { papersCounted } from '../paper/counted';
import { ExportButton } from '../transfer/export-button';
import { ImportButton } from '../transfer/import-button';
import { OptionSection } from './option-section';

/** What lies on this computer, how it gets out and in, and how all of it goes. */
export function DataOptions() {
  const { papers, complete, error } = useLibrary();
  const saved = useSavedPapers();
  const used = useStorageUsed(papers);
  const deleted = papers.size - saved.length;
  return (
    <OptionSection
      title="Your library"
      about="It lies in this browser, on this computer, and goes nowhere else. An export to JSON is its backup."
    >
      {error && <p className="problem">{error.message}</p>}
      <p>
        {complete ? papersCounted(saved.length) : 'Reading your library…'}
        {complete && deleted > 0 && `, ${deleted.toLocaleString('en')} deleted and restorable`}
        {used !== undefined && ` · ${megabytes(used)} used`}
      </p>
      <div className="option-buttons">
        <ExportButton found={saved} label="Export everything" />
        <ImportButton />
      </div>
      <DeleteEverything />
    </OptionSection>
  );
}

/** Asked again whenever the library changes. */
function useStorageUsed(papers: unknown): number | undefined {
  const [used, setUsed] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the library is the reason to ask again
  useEffect(() => {
    let isOver = false;
    storageUsed().then(
      (bytes) => !isOver && setUsed(bytes),
      (error) => console.error('Papertags: the browser did not tell how much storage is used', error),
    );
    return () => {
      isOver = true;
    };
  }, [papers]);
  return used;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}

/** The word that has to be typed. */
const WORD = 'delete';

function DeleteEverything() {
  const [typed, setTyped] = useState('');
  const isMeant = typed.trim().toLowerCase() === WORD;
  const onDelete = async () => {
    if (!(await attempt(() => deleteEverything()))) return;
    setTyped('');
    say('Everything was deleted: papers, notes, your tags and settings');
  };
  return (
    <form
      className="delete-everything"
      onSubmit={(event) => {
        event.preventDefault();
        if (isMeant) void onDelete();
      }}
    >
      <h3>Delete everything</h3>
      <p>
        All papers, notes, your tags and settings go for good; there is no undo. Export to JSON first if you may want
        them back.
      </p>
      <label>
        Type “{WORD}” to confirm
        <input
          className="field"
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <button type="submit" className="button button-danger" disabled={!isMeant}>
        Delete everything
      </button>
    </form>
  );
}
