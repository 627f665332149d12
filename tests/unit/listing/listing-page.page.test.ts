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
      constructor(private onLayout: () => void) {}
      observe() {
        requestAnimationFrame(() => this.onLayout());
      }
      unobserve() {}
      disconnect() {
        this.onLayout = () => {};
      }
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

const isNoListing = (root: ParentNode) => root.querySelector('.no-listing') !== null;
/** Decided by what is on the page. */
const BY_CONTENT: SiteAdapter = {
  ...arxiv,
  listingAt: (url, root) =>
    root.querySelector('#articles') && !isNoListing(root) ? arxiv.listingAt(url, root) : undefined,
};

function addNotice(): void {
  const notice = document.createElement('p');
  notice.className = 'no-listing';
  document.body.append(notice);
}

describe('while the page comes in', () => {
  test('all cards but the last, which may be half there, have their rows; then all have', async () => {
    readyState = 'loading';
    open();
    await eventually(() => expect(shown().rows).toBe(papers() - 1));
    await frames(300);
    expect(shown()).toEqual({ rows: papers() - 1, rooms: 0 });
    becomes('interactive');
    await eventually(() => expect(shown()).toEqual({ rows: papers(), rooms: 0 }));
  });

  test('so they have where only the page tells that it is a listing', async () => {
    readyState = 'loading';
    const whole = document.body.innerHTML;
    document.body.innerHTML = '';
    open(BY_CONTENT);
    await frames();
    document.body.innerHTML = whole;
    await eventually(() => expect(shown().rows).toBe(papers() - 1));
  });

  test('rows and rooms go where it turns out to be no listing', async () => {
    background.tags = never;
    readyState = 'loading';
    open(BY_CONTENT);
    await eventually(() => expect(shown().rooms).toBe(papers() - 1));
    addNotice();
    becomes('interactive');
    await eventually(() => expect(shown()).toEqual({ rows: 0, rooms: 0 }));
  });

  test('a row that the page takes away meanwhile comes back', async () => {
    readyState = 'loading';
    open();
    await eventually(() => expect(shown().rows).toBe(papers() - 1));
    for (const row of document.querySelectorAll('paper-tags')) row.replaceWith(row.cloneNode(true));
    becomes('interactive');
    await eventually(() => expect(shown()).toEqual({ rows: papers(), rooms: 0 }));
    await frames(300);
    expect(shown()).toEqual({ rows: papers(), rooms: 0 });
  });

  test('in a tab that nobody sees, which has no frames, rows come all the same', async () => {
    vi.stubGlobal('requestAnimationFrame', () => 1);
    vi.stubGlobal('cancelAnimationFrame', () => {});
    readyState = 'loading';
    open();
    await frames();
    becomes('interactive');
    await eventually(() => expect(shown()).toEqual({ rows: papers(), rooms: 0 }));
  });

  test('settings that were asked for before they changed are not taken', async () => {
    const answers: ((settings: ListingSettings) => void)[] = [];
    background.settings = () => new Promise((resolve) => answers.push(resolve));
    open();
    await eventually(() => expect(answers).toHaveLength(1));
    await fakeBrowser.storage.local.set({ 'setting.disabledSites': [] });
    await eventually(() => expect(answers).toHaveLength(2));
    answers[0]?.({ ...SETTINGS, siteEnabled: false });
    await frames();
    expect(shown().rooms).toBe(papers());
    answers[1]?.(SETTINGS);
    await eventually(() => expect(shown()).toEqual({ rows: papers(), rooms: 0 }));
  });

  test('another adapter that is brought meanwhile is taken over', async () => {
    readyState = 'loading';
    const page = open({ ...arxiv, listingAt: () => undefined });
    page.take({ ...arxiv, id: 'other', matches: [] });
    becomes('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await eventually(() => expect(shown()).toEqual({ rows: papers(), rooms: 0 }));
    await eventually(async () => expect((await report())?.siteId).toBe('other'));
  });

  test('its popup is told nothing, instead of half a page', async () => {
    readyState = 'loading';
    open();
    expect(await Promise.race([report(), frames(500).then(() => 'silence')])).toBeUndefined();
    becomes('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await eventually(async () => expect((await report())?.papers.length).toBe(papers()));
  });
});
