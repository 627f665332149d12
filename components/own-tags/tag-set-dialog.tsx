import type { ImportProblem } from '@/exporters/importers/import-reading';
import type { AddedOwnTags } from '@/storage/own-tags';
import { Modal } from '../transfer/modal';
import type { TagSetRun } from './use-tag-set-import';
import '../transfer/import-dialog.css';

/** More lines than this help nobody. */
const MOST_LINES = 100;

interface TagSetDialogProps {
  run: TagSetRun;
  onAdd(existing: 'replace' | 'skip'): void;
  onClose(): void;
}

/** What the import of a tag set asks, does and did. */
export function TagSetDialog({ run, onAdd, onClose }: TagSetDialogProps) {
  return (
    <Modal title="Import tags" onClose={run.step === 'storing' ? () => {} : onClose}>
      <div className="import-report" role="status">
        {run.step === 'storing' && <p>Storing the tags and tagging your papers…</p>}
        {run.step === 'asking' && <Conflicts names={run.conflicts} />}
        {run.step === 'failed' && <p className="problem">{run.reason}</p>}
        {run.step === 'failed' && <Lines lines={run.problems} />}
        {run.step === 'done' && <p>{doneLine(run.report)}</p>}
        {run.step === 'done' && <Lines lines={run.notes} />}
      </div>
      <div className="modal-buttons">
        {run.step === 'asking' ? (
          <>
            <button type="button" className="button" onClick={onClose}>
              Cancel
            </button>
            <button type="button" className="button" onClick={() => onAdd('replace')}>
              Take those of the file
            </button>
            <button type="button" className="button button-primary" onClick={() => onAdd('skip')}>
              Keep mine
            </button>
          </>
        ) : (
          <button type="button" className="button button-primary" disabled={run.step === 'storing'} onClick={onClose}>
            Close
          </button>
        )}
      </div>
    </Modal>
  );
}

function Conflicts({ names }: { names: readonly string[] }) {
  return (
    <>
      <p>
        {names.length === 1
          ? 'You have a tag of this name that looks for other words or has another colour:'
          : `You have ${names.length.toLocaleString('en')} tags of these names that look for other words or have other colours:`}
      </p>
      <ul className="import-problems">
        {names.slice(0, MOST_LINES).map((name) => (
          <li key={name} dir="auto">
            {name}
          </li>
        ))}
      </ul>
      <p>Papers keep their tags either way. All other tags of the file are added.</p>
    </>
  );
}

function Lines({ lines }: { lines: readonly ImportProblem[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <ul className="import-problems">
        {lines.slice(0, MOST_LINES).map(({ where, what }) => (
          <li key={`${where} ${what}`}>
            <code>{where}</code> {what}
          </li>
        ))}
      </ul>
      {lines.length > MOST_LINES && <p className="quiet">The first {MOST_LINES} are shown.</p>}
    </>
  );
}

/** "3 tags added, 1 replaced, 2 kept as they were." */
function doneLine({ added, replaced, skipped }: AddedOwnTags): string {
  const parts = [
    `${added.toLocaleString('en')} ${added === 1 ? 'tag' : 'tags'} added`,
    ...(replaced > 0 ? [`${replaced.toLocaleString('en')} replaced`] : []),
    ...(skipped > 0 ? [`${skipped.toLocaleString('en')} kept as they were`] : []),
  ];
  return `${parts.join(', ')}.`;
}
