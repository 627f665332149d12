import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// The messaging library speaks to `chrome`, which every browser has and Node has not.
vi.stubGlobal('chrome', fakeBrowser);

export interface Sender {
  id?: string;
  url?: string;
  frameId?: number;
  tab?: { id: number; incognito: boolean };
}

export const LISTING: Sender = {
  id: fakeBrowser.runtime.id,
  url: 'https://huggingface.co/papers',
  frameId: 0,
  tab: { id: 1, incognito: false },
};

export const PRIVATE: Sender = { ...LISTING, tab: { id: 1, incognito: true } };

/** Delivers a message as the browser does, from any sender. */
export function deliver(
  type: string,
  data: unknown,
  sender: Sender = LISTING,
): Promise<{ res?: unknown; err?: { message: string } }> {
  return new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger({ id: 1, type, data, timestamp: 0 }, sender as never, resolve as never);
  });
}
