import type { ExportEntries, ExportEntry, Exporter, ExportOptions } from './exporter';
import { pace } from './pace';

/** Pieces are put together up to this many characters or bytes, so that the browser may keep the file out of memory. */
const PART_SIZE = 4_000_000;

export interface ExportProgress {
  /** Papers written so far, of `total`. */
  done: number;
  total: number;
}

export interface WriteOptions extends ExportOptions {
  /** Number of papers, for the progress. */
  total: number;
  /** Called about every 30 ms while it lasts, and once at the end. */
  onProgress?: (progress: ExportProgress) => void;
  /** Cancels the export: it rejects with the signal's reason (an `AbortError`). */
  signal?: AbortSignal;
}

/** "papertags-2025-11-23.bib", by the user's own calendar. */
export function exportFileName(exporter: Pick<Exporter, 'extension'>, now: number): string {
  const date = new Date(now);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `papertags-${day.map((part) => String(part).padStart(2, '0')).join('-')}.${exporter.extension}`;
}

/**
 * Writes a whole export into a Blob. Gives way to the page's other work several times a second, in hidden tabs too.
 *
 * @throws the exporter's or the entries' error, or the signal's reason when cancelled.
 */
export async function writeExport(
  exporter: Exporter,
  entries: ExportEntries,
  { now, extras, total, onProgress, signal }: WriteOptions,
): Promise<Blob> {
  let done = 0;
  const giveWay = pace(() => onProgress?.({ done, total }), signal);
  const counted = async function* (): AsyncIterable<ExportEntry> {
    for await (const entry of entries) {
      yield entry;
      done += 1;
      await giveWay();
    }
  };
  const file = new FileParts();
  for await (const piece of exporter.write(counted(), { now, extras })) {
    file.add(piece);
    await giveWay();
  }
  onProgress?.({ done, total });
  return file.blob(exporter.mimeType);
}

/** Pieces of a file, put together into larger and larger blobs. */
class FileParts {
  private readonly parts: Blob[] = [];
  private open: (string | Uint8Array<ArrayBuffer>)[] = [];
  private openSize = 0;

  add(piece: string | Uint8Array<ArrayBuffer>): void {
    this.open.push(piece);
    this.openSize += piece.length;
    if (this.openSize >= PART_SIZE) this.close();
  }

  blob(mimeType: string): Blob {
    this.close();
    return new Blob(this.parts, { type: mimeType });
  }

  private close(): void {
    this.parts.push(new Blob(this.open));
    this.open = [];
    this.openSize = 0;
  }
}
