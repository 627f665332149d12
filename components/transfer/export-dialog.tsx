import { useMemo, useState } from 'react';
import { EXPORTERS, exporterById } from '@/exporters/registry';
import type { LibraryPaper } from '@/storage/library-feed';
import { searchLibrary } from '@/storage/library-search';
import { say } from '../feedback/toast-store';
import { useLibrary } from '../library-source';
import { EMPTY_QUERY, isNarrowed, useListView } from '../list-view';
import { papersCounted } from '../paper/counted';
import { useSettings } from '../use-settings';
import { Modal } from './modal';
import { useExport } from './use-export';
import './export-dialog.css';

interface ExportDialogProps {
  found: readonly LibraryPaper[];
  selected?: readonly LibraryPaper[];
  onClose(): void;
}

type Scope = 'all' | 'found' | 'selected';

/** Which papers go out, in which format; shows how far a long export is and cancels it. */
export function ExportDialog({ found, selected = [], onClose }: ExportDialogProps) {
  const { papers, complete } = useLibrary();
  const query = useListView((state) => state.query);
  const settings = useSettings();
  const [chosenFormat, setFormat] = useState<string>();
  const [chosenScope, setScope] = useState<Scope>();
  const { run, start, cancel } = useExport();
  const all = useMemo(() => searchLibrary(papers.values(), EMPTY_QUERY), [papers]);

  const exporter = exporterById(chosenFormat ?? settings?.exportFormat) ?? EXPORTERS[0];
  const scopes: { id: Scope; label: string; papers: readonly LibraryPaper[] }[] = [
    { id: 'all', label: 'Everything saved', papers: all },
    ...(isNarrowed(query) ? [{ id: 'found' as const, label: 'What the list shows now', papers: found }] : []),
    ...(selected.length > 0 ? [{ id: 'selected' as const, label: 'Selected', papers: selected }] : []),
  ];
  const scope = scopes.find(({ id }) => id === chosenScope) ?? scopes.at(-1);
  if (!exporter || !scope) return null;

  const onExport = async () => {
    const name = await start(exporter, scope.papers, scope.id === 'all');
    if (name === undefined) return;
    say(`Exported ${papersCounted(scope.papers.length)} to ${name}`);
    onClose();
  };
  const close = () => {
    cancel();
    onClose();
  };
  return (
    <Modal title="Export papers" onClose={close}>
      <div className="export-choices">
        <fieldset disabled={run.running}>
          <legend>Papers</legend>
          {scopes.map(({ id, label, papers: of }) => (
            <label key={id} className="export-choice">
              <input type="radio" name="scope" checked={id === scope.id} onChange={() => setScope(id)} />
              <span>
                {label} <span className="quiet">{papersCounted(of.length)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset disabled={run.running}>
          <legend>Format</legend>
          {EXPORTERS.map(({ id, label, description }) => (
            <label key={id} className="export-choice">
              <input type="radio" name="format" checked={id === exporter.id} onChange={() => setFormat(id)} />
              <span>
                {label}
                <span className="quiet export-description">{description}</span>
              </span>
            </label>
          ))}
        </fieldset>
      </div>
      {run.problem && (
        <p className="problem" role="alert">
          {run.problem}
        </p>
      )}
      {run.progress && (
        <p className="export-progress">
          <progress aria-label="Export" max={run.progress.total} value={run.progress.done} />
          <span className="quiet">
            {run.progress.done.toLocaleString('en')} of {papersCounted(run.progress.total)}
          </span>
        </p>
      )}
      <div className="modal-buttons">
        <button type="button" className="button" onClick={run.running ? cancel : onClose}>
          Cancel
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={run.running || !complete || scope.papers.length === 0}
          onClick={onExport}
        >
          {complete ? `Export ${papersCounted(scope.papers.length)}` : 'Reading your library…'}
        </button>
      </div>
    </Modal>
  );
}
