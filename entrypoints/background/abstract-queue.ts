import { type AbstractOutcome, requestAbstracts } from './abstract-request';
import type { AbstractSource } from './abstract-sources/abstract-source';
import { noteAnswer, noteFailure, noteRequest, waitFor } from './abstract-times';

/** Papers that wait for one host; a page that brings more asks for them again. */
const MOST_WAITING = 5_000;
/** A host that failed so often in a row is left alone until a page asks again. */
const MOST_FAILURES = 4;

/** What a queue needs from around it. */
export interface AbstractQueueOptions {
  source: AbstractSource;
  /** False when the reader switched this off, or the browser does not allow the host. Asked before each request. */
  mayFetch: () => Promise<boolean>;
  /** What the host said, by id: an abstract, or that it has none. Awaited before the next request. */
  onFound: (found: Map<string, string | undefined>) => Promise<void>;
  /** These are not asked for any more. */
  onDropped: (ids: readonly string[]) => void;
}

/**
 * Papers that wait for one host, asked for in batches, one request after the other with the pauses that it wants. A
 * paper that waits already, or is being asked for, is not added again. Lives as long as the background does: what it
 * holds is asked for again by the pages.
 */
export class AbstractQueue {
  private readonly waiting = new Set<string>();
  /** Batches that are asked for before all others: parts of one that was refused, or one that failed. */
  private next: string[][] = [];
  private inFlight: readonly string[] = [];
  private stopping = new AbortController();
  private isRunning = false;

  constructor(private readonly options: AbstractQueueOptions) {}

  /** @param ids as the host knows them */
  want(ids: readonly string[]): void {
    const known = new Set([...this.next.flat(), ...this.inFlight]);
    for (const id of ids) if (this.waiting.size < MOST_WAITING && !known.has(id)) this.waiting.add(id);
    if (!this.isRunning) void this.run();
  }

  has(id: string): boolean {
    return this.waiting.has(id) || this.inFlight.includes(id) || this.next.some((batch) => batch.includes(id));
  }

  /** These are not waited for any more. What is being asked for is not asked for again if that fails. */
  forget(ids: readonly string[]): void {
    const forgotten = new Set(ids);
    for (const id of ids) this.waiting.delete(id);
    const without = (batch: readonly string[]) => batch.filter((id) => !forgotten.has(id));
    this.next = this.next.map(without).filter(({ length }) => length > 0);
    this.inFlight = without(this.inFlight);
  }

  /** Asks for nothing more, and ends the request that runs. */
  stop(): void {
    this.stopping.abort();
    this.stopping = new AbortController();
    this.drop();
  }

  private drop(): void {
    const dropped = [...this.waiting, ...this.next.flat()];
    this.waiting.clear();
    this.next = [];
    this.options.onDropped(dropped);
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    try {
      while (await this.isDue()) await this.requestNext();
    } catch (error) {
      console.error('Papertags: abstracts could not be fetched; tags stay as they are', error);
      this.drop();
    } finally {
      this.isRunning = false;
    }
    // Papers may have come after the last look and before its end.
    if (this.waiting.size > 0 || this.next.length > 0) await this.run();
  }

  /** Waits until the host may be asked. False when there is nothing to ask for, or it is not allowed any more. */
  private async isDue(): Promise<boolean> {
    if (this.waiting.size === 0 && this.next.length === 0) return false;
    const wait = await waitFor(this.options.source.host);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const isAllowed = await this.options.mayFetch();
    if (!isAllowed) this.drop();
    return isAllowed;
  }

  private takeBatch(): string[] {
    const prior = this.next.shift();
    if (prior) return prior;
    const batch = [...this.waiting].slice(0, this.options.source.mostPapers);
    for (const id of batch) this.waiting.delete(id);
    return batch;
  }

  private async requestNext(): Promise<void> {
    const { source } = this.options;
    await noteRequest(source.host, source.pause);
    const batch = this.takeBatch();
    if (batch.length === 0) return; // they were forgotten meanwhile
    this.inFlight = batch;
    const { signal } = this.stopping;
    try {
      const outcome = await requestAbstracts(source, batch, signal);
      if (signal.aborted) this.options.onDropped(batch);
      else if (outcome.kind === 'wait') await this.onFailure(outcome.told);
      else await this.onAnswer(batch, outcome);
    } finally {
      this.inFlight = [];
    }
  }

  private async onAnswer(batch: readonly string[], answer: Exclude<AbstractOutcome, { kind: 'wait' }>): Promise<void> {
    await noteAnswer(this.options.source.host);
    if (answer.kind === 'abstracts') await this.tell(foundAmong(batch, answer.byId));
    else if (answer.hidden !== undefined) {
      this.askNext(this.inFlight.filter((id) => id !== answer.hidden));
      await this.tell(new Map([[answer.hidden, undefined]]));
    } else if (batch.length > 1) this.halve(this.inFlight);
    else await this.tell(foundAmong(batch, new Map()));
  }

  private async tell(found: Map<string, string | undefined>): Promise<void> {
    for (const id of found.keys()) this.waiting.delete(id); // wanted again since it was forgotten
    await this.options.onFound(found);
  }

  private askNext(...batches: string[][]): void {
    this.next.unshift(...batches.filter(({ length }) => length > 0));
  }

  private halve(batch: readonly string[]): void {
    const middle = Math.ceil(batch.length / 2);
    this.askNext(batch.slice(0, middle), batch.slice(middle));
  }

  private async onFailure(told: number | undefined): Promise<void> {
    const failures = await noteFailure(this.options.source.host, told);
    this.askNext([...this.inFlight]);
    if (failures >= MOST_FAILURES) this.drop();
  }
}

function foundAmong(ids: readonly string[], byId: ReadonlyMap<string, string>): Map<string, string | undefined> {
  return new Map(ids.map((id) => [id, byId.get(id)]));
}
