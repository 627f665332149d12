import { browser } from 'wxt/browser';
import type { PaperKey } from '@/papers/paper';
import { ABSTRACT_HOSTS, type AbstractHost, abstractPermissions } from '@/storage/abstract-hosts';
import { type AbstractKey, keepAbstracts } from '@/storage/abstracts';
import { ABSTRACTS_KEY, type AbstractsNews } from '@/storage/messages';
import { readSettings } from '@/storage/settings';
import { AbstractAskers } from './abstract-askers';
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

/** Whether the host knows papers by this kind of key. */
const isOn = (host: AbstractHost, key: AbstractKey) => keyOn(host, idOf(key)) === key;

const isSwitchedOn = async () => (await readSettings()).fetchAbstracts;

/** Whether the reader wants abstracts and the browser lets us ask this host. */
export async function isAllowed(host: AbstractHost): Promise<boolean> {
  return (await isSwitchedOn()) && (await browser.permissions.contains(abstractPermissions([ABSTRACT_HOSTS[host]])));
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
  /** Keys that wait for the listing to be quiet. */
  private gathered = new Set<AbstractKey>();
  private gatheredSince = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly askers = new AbstractAskers();

  /**
   * Has these papers asked for; one that is waited for already is not asked for again.
   * @param site whose cards wait for them
   */
  want(papers: ReadonlyMap<AbstractKey, PaperKey>, site: string): void {
    if (papers.size === 0) return;
    for (const [key, paper] of papers) {
      this.askers.add(key, site, paper);
      if (!this.isAsked(key)) this.gathered.add(key);
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
    this.askers.clear();
  }

  /** Asks no more for papers that only cards of this site wait for. */
  dropSite(site: string): void {
    const dropped = this.askers.dropSite(site);
    for (const key of dropped) this.gathered.delete(key);
    for (const host of this.hosts) this.queues[host].forget(dropped.filter((key) => isOn(host, key)).map(idOf));
  }

  private get hosts(): AbstractHost[] {
    return Object.keys(this.queues) as AbstractHost[];
  }

  private isAsked(key: AbstractKey): boolean {
    return this.hosts.some((host) => isOn(host, key) && this.queues[host].has(idOf(key)));
  }

  private async route(): Promise<void> {
    this.timer = undefined;
    const mayAskHuggingFace = await isAllowed('huggingface');
    const gathered = [...this.gathered];
    this.gathered.clear();
    const arxiv = gathered.filter((key) => isOn('arxiv', key));
    const openreview = gathered.filter((key) => isOn('openreview', key));
    const [only] = arxiv;
    const isOneOnHuggingFace = arxiv.length === 1 && only !== undefined && this.askers.isAskedOn(only, 'huggingface');
    const host = isOneOnHuggingFace && mayAskHuggingFace ? 'huggingface' : 'arxiv';
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
        for (const id of ids) this.askers.delete(keyOn(host, id));
      },
    });
  }

  private async onFound(host: AbstractHost, found: ReadonlyMap<string, string | undefined>): Promise<void> {
    const next = NEXT[host];
    const missing = [...found].filter(([, text]) => text === undefined).map(([id]) => id);
    const passedOn = next && missing.length > 0 && (await isAllowed(next)) ? missing : [];
    const isWaitedFor = (id: string) => this.askers.has(keyOn(host, id));
    if (next && passedOn.length > 0) this.queues[next].want(passedOn.filter(isWaitedFor));
    const said = [...found].filter(([id]) => !passedOn.includes(id));
    // Between the question and the answer the reader may have switched it off, or deleted everything.
    if (said.length === 0 || !(await isSwitchedOn())) return;
    await keepAbstracts(new Map(said.map(([id, text]) => [keyOn(host, id), text])));
    await this.announce(said.map(([id]) => keyOn(host, id)));
  }

  /** Also where there is none: the card waits no longer. */
  private async announce(keys: readonly AbstractKey[]): Promise<void> {
    const papers = new Set(keys.flatMap((key) => this.askers.papersOf(key)));
    for (const key of keys) this.askers.delete(key);
    const news: AbstractsNews = { keys: [...papers], at: Date.now() };
    await browser.storage.local.set({ [ABSTRACTS_KEY]: news });
  }
}
