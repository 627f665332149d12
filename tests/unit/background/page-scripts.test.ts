import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepPageScripts, syncPageScripts } from '@/entrypoints/background/page-scripts';
import { SITES } from '@/sites/registry';
import { readSettings, writeSetting } from '@/storage/settings';
import { rememberAskedPlace } from '@/storage/tagged-places';
import { eventually } from '../eventually';

interface Script {
  id: string;
  matches: string[];
  excludeMatches?: string[];
  js: string[];
}

interface OpenTab {
  id: number;
  url: string;
}

/** What the browser keeps: registered scripts, granted origins, open tabs, and where a script was run at once. */
let registered: Script[];
let origins: string[];
let tabs: OpenTab[];
let ran: { tabId: number; files: string[] }[];
/** Tells the background that the browser allows more. */
let onAllowed: (change: { origins: string[] }) => void;

/** Tabs of the hosts of the patterns. */
const tabsOn = (patterns: string[]) => {
  const hosts = patterns.map((pattern) => pattern.split('/')[2]);
  return tabs.filter(({ url }) => hosts.includes(new URL(url).host));
};

beforeEach(() => {
  fakeBrowser.reset();
  registered = [];
  origins = [];
  tabs = [];
  ran = [];
  const scripting = {
    getRegisteredContentScripts: async () => structuredClone(registered),
    // As Chrome does it: an id that is taken, or one that is not there, is an error.
    registerContentScripts: async (scripts: Script[]) => {
      if (scripts.some(({ id }) => registered.some((other) => other.id === id))) throw new Error('Duplicate script ID');
      registered.push(...scripts);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      if (ids.some((id) => !registered.some((other) => other.id === id))) throw new Error('Nonexistent script ID');
      registered = registered.filter(({ id }) => !ids.includes(id));
    },
    insertCSS: async () => {},
    executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      if (target.tabId === 13) throw new Error('Frame with ID 0 is showing error page');
      ran.push({ tabId: target.tabId, files });
    },
  };
  const permissions = {
    contains: async ({ origins: wanted }: { origins: string[] }) =>
      wanted.every((pattern) => origins.some((origin) => origin === pattern || origin === 'https://*/*')),
    onAdded: { addListener: (listener: typeof onAllowed) => (onAllowed = listener) },
    onRemoved: { addListener: () => {} },
  };
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async ({ url }: { url: string[] }) => tabsOn(url)) as never);
  Object.assign(fakeBrowser, { scripting, permissions });
});

const ids = () => registered.map(({ id }) => id).sort();
const allSites = SITES.map(({ id }) => id).sort();

test('every site that is on has its script and the content script, in this order', async () => {
  await syncPageScripts();
  expect(ids()).toEqual(allSites);
  for (const { id, matches, js } of registered) {
    expect(matches).toEqual([...(SITES.find((site) => site.id === id)?.matches ?? [])].sort());
    expect(js).toEqual([`/site-scripts/${id}.js`, '/content-scripts/listing.js']);
  }
});

test('a second look changes nothing, and runs nothing in open tabs', async () => {
  tabs = [{ id: 1, url: 'https://huggingface.co/papers' }];
  await syncPageScripts();
  const before = structuredClone(registered);
  ran = [];
  await syncPageScripts();
  expect(registered).toEqual(before);
  expect(ran).toEqual([]);
});

describe('a site that is switched off', () => {
  test('gets no script at all', async () => {
    await syncPageScripts();
    await writeSetting('disabledSites', ['arxiv']);
    await syncPageScripts();
    expect(ids()).toEqual(allSites.filter((id) => id !== 'arxiv'));
  });

  test('comes back when it is switched on, also in its open tabs and in no others', async () => {
    tabs = [
      { id: 1, url: 'https://huggingface.co/papers' },
      { id: 2, url: 'https://arxiv.org/list/cs.CL/recent' },
      { id: 3, url: 'https://example.org/' },
    ];
    await writeSetting('disabledSites', ['arxiv']);
    await syncPageScripts();
    ran = [];
    await writeSetting('disabledSites', []);
    await syncPageScripts();
    expect(ids()).toEqual(allSites);
    expect(ran).toEqual([{ tabId: 2, files: ['/site-scripts/arxiv.js', '/content-scripts/listing.js'] }]);
  });
});

test('a tab that takes no script keeps the others from nothing', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  tabs = [
    { id: 13, url: 'https://arxiv.org/list/cs.LG/recent' },
    { id: 2, url: 'https://arxiv.org/list/cs.CL/recent' },
  ];
  await syncPageScripts();
  expect(ran.map(({ tabId }) => tabId)).toEqual([2]);
});

test('what an older version registered is replaced', async () => {
  registered = [
    { id: 'gone-site', matches: ['https://gone.example/*'], js: ['site-scripts/gone-site.js'] },
    { id: 'arxiv', matches: ['https://arxiv.org/*'], js: ['old.js'] },
  ];
  await syncPageScripts();
  expect(ids()).toEqual(allSites);
  expect(registered.find(({ id }) => id === 'arxiv')?.js).toContain('/site-scripts/arxiv.js');
});

describe('a place that the reader wants tagged every time', () => {
  const place = 'https://lab.example/*';

  test('gets the script for any page while the browser grants it', async () => {
    await writeSetting('taggedPlaces', [place]);
    await syncPageScripts();
    expect(ids()).not.toContain('any-page');
    origins = [place];
    await syncPageScripts();
    expect(registered.find(({ id }) => id === 'any-page')?.matches).toEqual([place]);
    origins = [];
    await syncPageScripts();
    expect(ids()).not.toContain('any-page');
  });

  test('leaves the pages of a built-in site on its host to that site, also while it is switched off', async () => {
    const host = 'https://papers.cool/*';
    origins = [host];
    tabs = [
      { id: 1, url: 'https://papers.cool/arxiv/cs.CL' },
      { id: 2, url: 'https://papers.cool/' },
    ];
    await writeSetting('disabledSites', ['papers-cool']);
    await writeSetting('taggedPlaces', [host]);
    await syncPageScripts();
    const script = registered.find(({ id }) => id === 'any-page');
    expect(script?.matches).toEqual([host]);
    expect(script?.excludeMatches).toContain('https://papers.cool/arxiv/*');
    expect(ran.filter(({ files }) => files[0]?.includes('any-page')).map(({ tabId }) => tabId)).toEqual([2]);
    ran = [];
    await syncPageScripts();
    expect(ran).toEqual([]);
  });

  test('gets the script anew where an older version ran it on pages of a site too', async () => {
    origins = [place];
    await writeSetting('taggedPlaces', [place]);
    await syncPageScripts();
    const script = registered.find(({ id }) => id === 'any-page');
    delete script?.excludeMatches;
    await syncPageScripts();
    expect(registered.find(({ id }) => id === 'any-page')?.excludeMatches).toContain('https://arxiv.org/*');
  });

  test('must be wanted: a permission alone runs nothing', async () => {
    origins = [place];
    await syncPageScripts();
    expect(ids()).not.toContain('any-page');
  });

  test('gets it too where the browser allows all of the web', async () => {
    await writeSetting('taggedPlaces', [place]);
    origins = ['https://*/*'];
    await syncPageScripts();
    expect(registered.find(({ id }) => id === 'any-page')?.matches).toEqual([place]);
  });
});

describe('when the browser allows more', () => {
  const place = 'https://lab.example/*';

  /** The background as it starts, with the reader's answer to what the popup asked. */
  async function allow(asked: string[]): Promise<void> {
    keepPageScripts();
    await eventually(() => expect(ids()).toEqual(allSites));
    ran = [];
    origins = asked;
    onAllowed({ origins: asked });
  }

  test('a site whose pages were kept from us gets its tags in open tabs, and no other tab does', async () => {
    tabs = [
      { id: 1, url: 'https://huggingface.co/papers' },
      { id: 2, url: 'https://arxiv.org/list/cs.CL/recent' },
    ];
    await allow(['https://arxiv.org/*']);
    await eventually(() => expect(ran.map(({ tabId }) => tabId)).toEqual([2]));
  });

  test('the place that the popup asked for is tagged every time, though Firefox has closed the popup', async () => {
    tabs = [{ id: 4, url: 'https://lab.example/reading' }];
    await rememberAskedPlace(place);
    await allow([place]);
    await eventually(() => expect(registered.find(({ id }) => id === 'any-page')?.matches).toEqual([place]));
    expect((await readSettings()).taggedPlaces).toEqual([place]);
    await eventually(() => expect(ran.map(({ tabId }) => tabId)).toEqual([4]));
  });

  test('a refused place is not stored when something else is allowed later', async () => {
    await rememberAskedPlace('https://refused.example/*');
    await allow([place]);
    await syncPageScripts();
    expect((await readSettings()).taggedPlaces).toEqual([]);
  });
});
