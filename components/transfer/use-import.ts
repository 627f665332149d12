import { useRef, useState } from 'react';
import { ImportError, type ImportProblem } from '@/exporters/importers/import-reading';
import { checkImportSize, readPapertagsJson } from '@/exporters/importers/papertags-json';
import { type ImportReport, importLibrary } from '@/storage/import-library';
import { StoreError } from '@/storage/store-error';

export type ImportRun =
  | { step: 'reading' }
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
    setRun({ step: 'reading' });
    try {
      checkImportSize(file.size);
      const reading = readPapertagsJson(await file.text());
      const total = reading.papers.length;
      setRun({ step: 'storing', done: 0, total });
      const report = await importLibrary(
        { papers: reading.papers, notes: [...reading.notes, ...reading.orphanNotes] },
        (done) => setRun({ step: 'storing', done, total }),
        signal,
      );
      setRun({ step: 'done', report, problems: reading.problems, stoppedEarly: signal.aborted });
    } catch (error) {
      setRun({ step: 'failed', reason: reasonOf(error) });
    }
  };

  return { run, start, stop: () => abort.current?.abort(), clear: () => setRun(undefined) };
}

function reasonOf(error: unknown): string {
  if (error instanceof ImportError || error instanceof StoreError) return error.message;
  console.error('Papertags: the import failed', error);
  const reason = error instanceof Error ? error.message : String(error);
  return `The file could not be read (${reason}). Your library is unchanged. Choose the file again.`;
}
