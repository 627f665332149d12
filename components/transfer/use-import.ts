import { useRef, useState } from 'react';
import { ImportError, type ImportProblem } from '@/exporters/importers/import-reading';
import { checkImportSize, readPapertagsJsonPaced } from '@/exporters/importers/papertags-json';
import { type ImportReport, importLibrary } from '@/storage/import-library';
import { StoreError } from '@/storage/store-error';
import { papersCounted } from '../paper/counted';

export type ImportRun =
  | { step: 'reading'; done: number; total: number }
  | { step: 'storing'; done: number; total: number }
  | { step: 'done'; report: ImportReport; problems: readonly ImportProblem[]; stoppedEarly: boolean }
  | { step: 'failed'; reason: string };

/** Reads a Papertags JSON file and merges it into the library. */
export function useImport() {
  const [run, setRun] = useState<ImportRun>();
  const abort = useRef<AbortController>(undefined);

  const start = async (file: File): Promise<void> => {
    const controller = new AbortController();
    const { signal } = controller;
    abort.current = controller;
    let stored = 0;
    setRun({ step: 'reading', done: 0, total: 0 });
    try {
      checkImportSize(file.size);
      const onProgress = (progress: { done: number; total: number }) => setRun({ step: 'reading', ...progress });
      const reading = await readPapertagsJsonPaced(await file.text(), { signal, onProgress });
      const total = reading.papers.length;
      setRun({ step: 'storing', done: 0, total });
      const report = await importLibrary(
        { ...reading, notes: [...reading.notes, ...reading.orphanNotes] },
        (done) => {
          stored = done;
          setRun({ step: 'storing', done, total });
        },
        signal,
      );
      setRun({ step: 'done', report, problems: reading.problems, stoppedEarly: signal.aborted });
    } catch (error) {
      if (signal.aborted) setRun(undefined);
      else setRun({ step: 'failed', reason: reasonOf(error, stored) });
    }
  };

  return { run, start, stop: () => abort.current?.abort(), clear: () => setRun(undefined) };
}

/** What happened, and how much of the file is in the library already. */
function reasonOf(error: unknown, stored: number): string {
  const kept =
    stored > 0
      ? ` ${papersCounted(stored)} were imported before that and stay. Import the file again for the rest.`
      : '';
  if (error instanceof ImportError || error instanceof StoreError) return error.message + kept;
  console.error('Papertags: the import failed', error);
  const reason = error instanceof Error ? error.message : String(error);
  return `The file could not be read (${reason}).${kept || ' Your library is unchanged. Choose the file again.'}`;
}
