import { papersCounted } from '../paper/counted';
import { Modal } from './modal';
import type { ImportRun } from './use-import';
import './import-dialog.css';

interface ImportDialogProps {
  run: ImportRun;
  onStop(): void;
  onClose(): void;
}

/** How far an import is, and at its end what it did. */
export function ImportDialog({ run, onStop, onClose }: ImportDialogProps) {
  const isOver = run.step === 'done' || run.step === 'failed';
  return (
    <Modal title="Import papers" onClose={isOver ? onClose : onStop}>
      <div className="import-report" role="status">
        {(run.step === 'reading' || run.step === 'storing') && (
          <p>
            {run.step === 'reading' ? 'Reading the file. ' : 'Storing. '}
            <progress aria-label="Import" max={Math.max(1, run.total)} value={run.done} />
            {run.total > 0 && `${run.done.toLocaleString('en')} of ${papersCounted(run.total)}`}
          </p>
        )}
        {run.step === 'failed' && <p className="problem">{run.reason}</p>}
        {run.step === 'done' && <ImportDone {...run} />}
      </div>
      <div className="modal-buttons">
        {isOver ? (
          <button type="button" className="button button-primary" onClick={onClose}>
            Close
          </button>
        ) : (
          <button type="button" className="button" onClick={onStop}>
            Stop
          </button>
        )}
      </div>
    </Modal>
  );
}

/** More lines than this help nobody; the count says how many there are. */
const MOST_PROBLEMS = 100;

function ImportDone({ report, problems, stoppedEarly }: Extract<ImportRun, { step: 'done' }>) {
  const lines = [
    ...problems,
    ...report.notesWithoutPaper.map((key) => ({
      where: key,
      what: 'The note was not imported: its paper is neither in the file nor in your library. Save the paper, then import again.',
    })),
  ];
  return (
    <>
      {stoppedEarly && <p>Stopped. What was imported until then stays; import the file again for the rest.</p>}
      <dl>
        <Count name="Added" count={report.added} />
        <Count name="Updated" count={report.updated} />
        <Count name="Unchanged" count={report.unchanged} />
        <Count name="Notes taken over" count={report.notes} />
        {report.ownTags > 0 && <Count name="Your tags taken over" count={report.ownTags} />}
        {report.rejections > 0 && <Count name="Tags kept off papers" count={report.rejections} />}
      </dl>
      {lines.length > 0 && (
        <>
          <h3>{lines.length === 1 ? '1 thing to know' : `${lines.length.toLocaleString('en')} things to know`}</h3>
          <ul className="import-problems">
            {lines.slice(0, MOST_PROBLEMS).map(({ where, what }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and one place can have two lines
              <li key={index}>
                <code>{where}</code> {what}
              </li>
            ))}
          </ul>
          {lines.length > MOST_PROBLEMS && <p className="quiet">The first {MOST_PROBLEMS} are shown.</p>}
        </>
      )}
    </>
  );
}

function Count({ name, count }: { name: string; count: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{count.toLocaleString('en')}</dd>
    </div>
  );
}
