import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SITES } from '@/sites/registry';

type Listener = (change: { origins: string[] }) => void;

/** What a browser does with host permissions; the reader's answers to its questions are told beforehand. */
export class FakePermissions {
  /** Origins that are allowed: the built-in sites, as after the installation. */
  readonly granted = new Set(SITES.flatMap(({ matches }) => matches));
  /** What the browser asked the reader for. */
  readonly asked: string[][] = [];
  /** The reader's answer to each question. */
  answer = true;
  private readonly added = new Set<Listener>();
  private readonly removed = new Set<Listener>();

  install(): this {
    const eventOf = (listeners: Set<Listener>) => ({
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    });
    Object.assign(fakeBrowser.permissions, {
      onAdded: eventOf(this.added),
      onRemoved: eventOf(this.removed),
      getAll: async () => ({ origins: [...this.granted] }),
      contains: vi.fn(async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => this.granted.has(origin)),
      ),
      request: vi.fn(async ({ origins }: { origins: string[] }) => {
        this.asked.push(origins);
        if (this.answer) this.give(origins);
        return this.answer;
      }),
      remove: vi.fn(async ({ origins }: { origins: string[] }) => {
        this.takeAway(origins);
        return true;
      }),
    });
    return this;
  }

  /** The reader gives a permission, also on the browser's own pages. */
  give(origins: string[]): void {
    for (const origin of origins) this.granted.add(origin);
    for (const listener of this.added) listener({ origins });
  }

  takeAway(origins: string[]): void {
    for (const origin of origins) this.granted.delete(origin);
    for (const listener of this.removed) listener({ origins });
  }
}
