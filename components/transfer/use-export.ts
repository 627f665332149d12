import { useRef, useState } from 'react';
import type { Exporter } from '@/exporters/exporter';
import { exportFileName, writeExport } from '@/exporters/write-export';
import { libraryExtras } from '@/storage/library-extras';
import type { LibraryPaper } from '@/storage/library-feed';
import { download } from './download';

/** A file small enough to be ready within this many ms needs no progress bar. */
const SHOW_PROGRESS_AFTER = 300;

export interface ExportRun {
  /** Papers written of `total`; undefined while nothing runs or is about to be done anyway. */
  progress?: { done: number; total: number };
  running: boolean;
  /** Why the last run failed. */
  problem?: string;
}

/** Writes papers into a file and hands it to the browser's downloads. */
export function useExport() {
  const [run, setRun] = useState<ExportRun>({ running: false });
  const abort = useRef<AbortController>(undefined);

  /**
   * @param isEverything the papers are all that are saved: own tags and corrections go with them
   * @returns the name of the file; undefined when it was cancelled or failed
   */
  const start = async (
    exporter: Exporter,
    papers: readonly LibraryPaper[],
    isEverything: boolean,
  ): Promise<string | undefined> => {
    const now = Date.now();
    const controller = new AbortController();
    abort.current = controller;
    setRun({ running: true });
    try {
      const file = await writeExport(exporter, papers, {
        now,
        extras: await libraryExtras(isEverything ? 'everything' : papers.map(({ paper }) => paper)),
        total: papers.length,
        signal: controller.signal,
        onProgress: (progress) => {
          if (Date.now() - now > SHOW_PROGRESS_AFTER) setRun({ running: true, progress });
        },
      });
      const name = exportFileName(exporter, now);
      download(file, name);
      setRun({ running: false });
      return name;
    } catch (error) {
      if (controller.signal.aborted) setRun({ running: false });
      else {
        console.error('Papertags: the export failed', error);
        const reason = error instanceof Error ? error.message : String(error);
        setRun({
          running: false,
          problem: `The file could not be written (${reason}). Your library is unchanged. Try again or choose another format.`,
        });
      }
      return undefined;
    }
  };

  return { run, start, cancel: () => abort.current?.abort() };
}
