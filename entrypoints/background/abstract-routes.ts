import { browser } from 'wxt/browser';
import type { PaperKey } from '@/papers/paper';
import { ABSTRACT_HOSTS, type AbstractHost, abstractPermissions } from '@/storage/abstract-hosts';
import { type AbstractKey, keepAbstracts } from '@/storage/abstracts';
import { ABSTRACTS_KEY, type AbstractsNews } from '@/storage/messages';
import { readSettings } from '@/storage/settings';
import { AbstractQueue } from './abstract-queue';
import type { AbstractSource } from './abstract-sources/abstract-source';
import { arxivSource } from './abstract-sources/arxiv';
import { huggingFaceSource } from './abstract-sources/huggingface';
import { openreviewOldSource, openreviewSource } from './abstract-sources/openreview';

/** A listing is drawn in slices, and asks in as many messages: requests wait until it is quiet for so long. In ms. */
const QUIET = 500;
/** But no longer than this. In ms. */
const LONGEST_GATHERING = 3_000;

/** Whom to ask for what a host does not have. */
const NEXT: Partial<Record<AbstractHost, AbstractHost>> = { huggingface: 'arxiv', openreview: 'openreviewOld' };

const idOf = (key: AbstractKey) => key.slice(key.indexOf(':') + 1);

const keyOn = (host: AbstractHost, id: string): AbstractKey =>
  host === 'arxiv' || host === 'huggingface' ? `arxiv:${id}` : `openreview:${id}`;

const isOn = async () => (await readSettings()).fetchAbstracts;

/** Whether the reader wants abstracts and the browser lets us ask this host. */
export async function isAllowed(host: AbstractHost): Promise<boolean> {
  return (await isOn()) && (await browser.permissions.contains(abstractPermissions([ABSTRACT_HOSTS[host]])));
}

/**
 * Decides which API is asked for which papers, keeps what they say, and tells the listings. arXiv answers for all papers
 * with an arXiv id, a hundred in one request; Hugging Face for a single one on its own page; OpenReview for the rest.
 */
export class AbstractRoutes {
  private readonly queues: Record<AbstractHost, AbstractQueue> = {
    arxiv: this.queueOf(arxivSource),
    huggingface: this.queueOf(huggingFaceSource),
    openreview: this.queueOf(openreviewSource),
    openreviewOld: this.queueOf(openreviewOldSource),
  };
  /** Keys that wait for the listing to be quiet; true for those that stand on a page of Hugging Face. */
  private gathered = new Map<AbstractKey, boolean>();
  private gatheredSince = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Under which keys cards have the papers. */
  private readonly askedAs = new Map<AbstractKey, Set<PaperKey>>();

  /** Has these papers asked for; one that is waited for already is not asked for again. */
  want(papers: ReadonlyMap<AbstractKey, PaperKey>, isOnHuggingFace: boolean): void {
    if (papers.size === 0) return;
    for (const [key, paper] of papers) {
      this.askedAs.set(key, (this.askedAs.get(key) ?? new Set()).add(paper));
      if (!this.isAsked(key)) this.gathered.set(key, isOnHuggingFace);
    }
    if (this.gathered.size === 0) return;
    if (this.timer === undefined) this.gatheredSince = Date.now();
    clearTimeout(this.timer);
    const left = this.gatheredSince + LONGEST_GATHERING - Date.now();
    this.timer = setTimeout(() => void this.route(), Math.max(0, Math.min(QUIET, left)));
  }

  /** Asks for nothing more. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.gathered.clear();
    for (const queue of Object.values(this.queues)) queue.stop();
    this.askedAs.clear();
  }

  private isAsked(key: AbstractKey): boolean {
    const hosts = Object.keys(this.queues) as AbstractHost[];
    return hosts.some((host) => keyOn(host, idOf(key)) === key && this.queues[host].has(idOf(key)));
  }

  private async route(): Promise<void> {
    this.timer = undefined;
    const gathered = this.gathered;
    this.gathered = new Map();
    const arxiv = [...gathered.keys()].filter((key) => key.startsWith('arxiv:'));
    const openreview = [...gathered.keys()].filter((key) => !arxiv.includes(key));
    const [only] = arxiv;
    const isOneOnHuggingFace = arxiv.length === 1 && only !== undefined && gathered.get(only) === true;
    const host = isOneOnHuggingFace && (await isAllowed('huggingface')) ? 'huggingface' : 'arxiv';
    if (arxiv.length > 0) this.queues[host].want(arxiv.map(idOf));
    if (openreview.length > 0) this.queues.openreview.want(openreview.map(idOf));
  }

  private queueOf(source: AbstractSource): AbstractQueue {
    const { host } = source;
    return new AbstractQueue({
      source,
      mayFetch: () => isAllowed(host),
      onFound: (found) => this.onFound(host, found),
      onDropped: (ids) => {
        for (const id of ids) this.askedAs.delete(keyOn(host, id));
      },
    });
  }

  private async onFound(host: AbstractHost, found: ReadonlyMap<string, string | undefined>): Promise<void> {
    const next = NEXT[host];
    const missing = [...found].filter(([, text]) => text === undefined).map(([id]) => id);
    const passedOn = next && missing.length > 0 && (await isAllowed(next)) ? missing : [];
    if (next && passedOn.length > 0) this.queues[next].want(passedOn);
    const said = [...found].filter(([id]) => !passedOn.includes(id));
    // Between the question and the answer the reader may have switched it off, or deleted everything.
    if (said.length === 0 || !(await isOn())) return;
    await keepAbstracts(new Map(said.map(([id, text]) => [keyOn(host, id), text])));
    await this.announce(said.map(([id]) => keyOn(host, id)));
  }

  /** Also where there is none: the card waits no longer. */
  private async announce(keys: readonly AbstractKey[]): Promise<void> {
    const papers = new Set(keys.flatMap((key) => [...(this.askedAs.get(key) ?? [])]));
    for (const key of keys) this.askedAs.delete(key);
    const news: AbstractsNews = { keys: [...papers], at: Date.now() };
    await browser.storage.local.set({ [ABSTRACTS_KEY]: news });
  }
}
