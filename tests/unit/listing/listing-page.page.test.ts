import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ListingPage } from '@/entrypoints/listing.content/listing-page';
import { beginScript, type ScriptLife } from '@/entrypoints/listing.content/script-life';
import { arxiv } from '@/sites/arxiv';
import type { SiteAdapter } from '@/sites/site-adapter';
import type { ListingSettings, PageReport, PaperToTag, TagsOnCard } from '@/storage/messages';
import { eventually } from '../eventually';
import { fixture } from '../sites/read-page';

const { sendMessage, heard } = vi.hoisted(() => ({ sendMessage: vi.fn(), heard: new Map<string, () => unknown>() }));
vi.mock('@/storage/messages', async (original) => ({
  ...(await original()),
  sendMessage,
  onMessage: (name: string, answer: () => unknown) => heard.set(name, answer),
}));
// What a row draws is tested in a browser; here is only where it stands.
vi.mock('@/components/tag-chips', () => ({
  tagChips: () => ({
    host: document.createElement('paper-tags'),
    ...Object.fromEntries(
      ['show', 'setSaved', 'setGround', 'showProblem', 'offerUndo', 'endUndo', 'close'].map((name) => [name, () => {}]),
    ),
  }),
}));

const LIST = new URL('https://arxiv.org/list/cs.CL/recent');
const SETTINGS: ListingSettings = { siteEnabled: true, chipsPerCard: 5, theme: 'light' };
const TAGS: TagsOnCard = { all: [], shown: [], own: [] };

/** What the background answers to each question; a promise that never ends is one that does not. */
let background: { settings: () => Promise<ListingSettings>; tags: (papers: PaperToTag[]) => Promise<TagsOnCard[]> };
let readyState: DocumentReadyState;
let life: ScriptLife | undefined;

const never = () => new Promise<never>(() => {});
const fails = () => Promise.reject(new Error('no background'));
const answersTags = async (papers: PaperToTag[]) => papers.map(() => TAGS);

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.id = 'papertags';
  Reflect.deleteProperty(globalThis, Symbol.for('papertags.running'));
  background = { settings: async () => SETTINGS, tags: answersTags };
  sendMessage.mockImplementation(async (name: string, { papers }: { papers: PaperToTag[] }) => {
    if (name === 'listingSettings') return background.settings();
    return name === 'tagPapers' ? background.tags(papers) : [];
  });
  readyState = 'complete';
  vi.spyOn(Document.prototype, 'readyState', 'get').mockImplementation(() => readyState);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('matchMedia', () => new EventTarget());
  vi.stubGlobal('requestIdleCallback', (run: (deadline: object) => void) =>
    setTimeout(() => run({ timeRemaining: () => 8 })),
  );
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  document.documentElement.innerHTML = fixture('arxiv/list-recent.html');
});

afterEach(() => {
  // Ends what the page does by its own.
  Reflect.set(fakeBrowser.runtime, 'id', undefined);
  expect(life?.isOver).toBe(true);
  document.documentElement.innerHTML = '';
});

function open(site: SiteAdapter = arxiv, url = LIST): ListingPage {
  life = beginScript();
  if (!life) throw new Error('Another script runs.');
  const page = new ListingPage(site, life);
  void page.open(url);
  return page;
}

function becomes(state: DocumentReadyState): void {
  readyState = state;
  document.dispatchEvent(new Event('readystatechange'));
}

const frames = (ms = 60) => new Promise((resolve) => setTimeout(resolve, ms));
const count = (selector: string) => document.querySelectorAll(selector).length;
const shown = () => ({ rows: count('paper-tags'), rooms: count('paper-tags-room') });
const papers = () => count('#articles dd');
const report = () => heard.get('pageReport')?.() as Promise<PageReport | undefined>;

describe('room for rows', () => {
  test('is held while tags are asked for, and taken by the rows', async () => {
    let answer = () => {};
    background.tags = (papers) =>
      new Promise((resolve) => {
        answer = () => resolve(papers.map(() => TAGS));
      });
    open();
    await eventually(() => expect(shown()).toEqual({ rows: 0, rooms: papers() }));
    await frames();
    answer();
    await eventually(() => expect(shown()).toEqual({ rows: papers(), rooms: 0 }));
  });

  test('goes when the tags are not to be had', async () => {
    background.tags = fails;
    open();
    await eventually(() => expect(shown().rooms).toBe(papers()));
    await eventually(() => expect(shown()).toEqual({ rows: 0, rooms: 0 }));
    background.tags = answersTags;
    // Something on the page changes: they are asked for once more.
    document.querySelector('#articles')?.append(document.createElement('hr'));
    await eventually(() => expect(shown()).toEqual({ rows: papers(), rooms: 0 }));
  });

  test('goes when the site is off, as the settings come to say', async () => {
    let answer = () => {};
    background.settings = () =>
      new Promise((resolve) => {
        answer = () => resolve({ ...SETTINGS, siteEnabled: false });
      });
    open();
    await eventually(() => expect(shown().rooms).toBe(papers()));
    answer();
    await eventually(() => expect(shown()).toEqual({ rows: 0, rooms: 0 }));
  });

  test('goes when the extension does', async () => {
    background.tags = never;
    open();
    await eventually(() => expect(shown().rooms).toBe(papers()));
    Reflect.set(fakeBrowser.runtime, 'id', undefined);
    expect(life?.isOver).toBe(true);
    expect(shown()).toEqual({ rows: 0, rooms: 0 });
  });

  test('goes when the card cannot be read any more, and when it is gone', async () => {
    background.tags = never;
    open();
    await eventually(() => expect(shown().rooms).toBe(papers()));
    await frames(200);
    const [first] = document.querySelectorAll('#articles dd');
    first?.querySelector('.list-title')?.remove();
    await eventually(() => expect(shown().rooms).toBe(papers() - 1));
    for (const list of document.querySelectorAll('#articles')) list.replaceChildren();
    await frames(300);
    expect(shown()).toEqual({ rows: 0, rooms: 0 });
  });

  test('that the page takes away again and again is not put back', async () => {
    background.tags = never;
    open();
    await eventually(() => expect(shown().rooms).toBe(papers()));
    await frames(200);
    for (let time = 0; time < 20; time++) {
      for (const room of document.querySelectorAll('paper-tags-room')) room.remove();
      await frames(20);
    }
    expect(shown()).toEqual({ rows: 0, rooms: 0 });
  });

  test('that the page copies goes', async () => {
    background.tags = never;
    open();
    await eventually(() => expect(shown().rooms).toBe(papers()));
    await frames(200);
    const room = document.querySelector('paper-tags-room');
    room?.after(room.cloneNode(true));
    document.body.append(room?.cloneNode(true) ?? '');
    await eventually(() => expect(shown()).toEqual({ rows: 0, rooms: papers() }));
  });
});

describe('while the page comes in', () => {
  test('its popup is told nothing, instead of half a page', async () => {
    readyState = 'loading';
    open();
    expect(await Promise.race([report(), frames(500).then(() => 'silence')])).toBeUndefined();
    becomes('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await eventually(async () => expect((await report())?.papers.length).toBe(papers()));
  });
});
