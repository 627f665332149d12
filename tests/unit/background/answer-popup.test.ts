import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerPopup } from '@/entrypoints/background/answer-popup';
import { deliver, LISTING, type Sender } from './deliver';

const POPUP: Sender = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') };

/** Files that were run in the tab in front, and why the browser refuses. */
let ran: string[][];
let refusal: string | undefined;

answerPopup();

beforeEach(() => {
  ran = [];
  refusal = undefined;
  const scripting = {
    insertCSS: async () => {},
    executeScript: async ({ files }: { files: string[] }) => {
      if (refusal) throw new Error(refusal);
      ran.push(files);
    },
  };
  Object.assign(fakeBrowser, { scripting });
});

function inFront(url: string | undefined): void {
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ id: 7, url } as never);
}

const tagPage = async (sender = POPUP) => deliver('tagPage', { tabId: 7 }, sender);

test.each([
  ['https://lab.example/reading', ['any-page']],
  ['http://localhost:8000/list.html', ['any-page']],
  // A site's own adapter is asked first: links are gone by only where that has nothing to show.
  ['https://arxiv.org/help', ['arxiv', 'any-page']],
  ['https://github.com/someone/project/issues/7', ['github', 'any-page']],
])('%s gets the content script with the adapters %j, in this order', async (url, adapters) => {
  inFront(url);
  expect(await tagPage()).toMatchObject({ res: { ok: true } });
  expect(ran).toEqual(adapters.map((id) => [`/site-scripts/${id}.js`, '/content-scripts/listing.js']));
});

describe('where nothing can be done', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });

  test.each([undefined, 'about:config', 'chrome://settings/', 'file:///tmp/list.html', 'javascript:void(0)'])(
    'a tab that shows %s is out of reach',
    async (url) => {
      inFront(url);
      expect(await tagPage()).toMatchObject({
        res: { ok: false, message: expect.stringContaining('lets no extension') },
      });
      expect(ran).toEqual([]);
    },
  );

  // The browsers' own words.
  test.each([
    ['The extensions gallery cannot be scripted.', 'lets no extension work on this page'],
    ['Missing host permission for the tab', 'lets no extension work on this page'],
    ['Frame with ID 0 is showing error page', 'did not load'],
    ['No tab with id: 7', 'closed or shows another page'],
    ['Frame with ID 0 was removed.', 'closed or shows another page'],
  ])('“%s” is told as what it means', async (words, sentence) => {
    inFront('https://lab.example/reading');
    refusal = words;
    expect(await tagPage()).toMatchObject({ res: { ok: false, message: expect.stringContaining(sentence) } });
  });
});

test('pages of the web cannot have a tab tagged', async () => {
  inFront('https://lab.example/reading');
  const { err } = await tagPage(LISTING);
  expect(err).toBeDefined();
  expect(ran).toEqual([]);
});
