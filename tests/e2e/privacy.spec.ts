import { expect, test } from './extension';
import { ARXIV_RECENT, HF_DAILY, PAPERS } from './pages';

const paged = `arxiv:${PAPERS[0].arxivId}`;

test('a listing makes no request of ours: with the extension it asks for what it asks for without', async ({
  context,
  openListing,
}) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  for (const url of [HF_DAILY, ARXIV_RECENT]) {
    const tab = await openListing(url);
    await tab.hover(paged, '.tag');
    await tab.click(paged, '.bookmark');
    await expect.poll(() => tab.pressed(paged)).not.toBeNull();
    await tab.page.waitForTimeout(500);
  }
  const fromOutside = asked.filter((url) => !url.startsWith('chrome-extension://') && !url.endsWith('/favicon.ico'));
  expect(fromOutside).toEqual([HF_DAILY, ARXIV_RECENT]);
});

test('the page can read neither what is saved nor what stands inside a row', async ({ openListing, openPage }) => {
  const secret = 'zanzibar quokka';
  const tab = await openListing(HF_DAILY);
  await tab.click(paged, '.bookmark');
  await expect.poll(() => tab.pressed(paged)).toBe('true');
  const library = await openPage('library');
  await library.getByText(PAPERS[0].title).first().click();
  const note = library.getByRole('textbox', { name: 'Note' });
  await note.fill(secret);
  await expect(library.getByText('Saved', { exact: true }).first()).toBeVisible();
  await tab.page.bringToFront();
  await tab.page.waitForTimeout(500);

  const seen = await tab.page.evaluate(
    ({ words, key }) => {
      const host = document.querySelector<HTMLElement>(`paper-tags[data-paper="${key}"]`);
      const other = document.querySelector<HTMLElement>(`paper-tags:not([data-paper="${key}"])`);
      const shape = (element: HTMLElement | null) => ({
        attributes: element?.getAttributeNames(),
        height: element?.getBoundingClientRect().height,
        children: element?.childNodes.length,
        text: element?.innerText,
        html: element?.innerHTML,
      });
      const found = (text: string) => {
        getSelection()?.removeAllRanges();
        return window.find(text, false, false, true, false, true);
      };
      return {
        findsItself: found('Daily Papers'),
        findsNote: words.some(found),
        findsState: ['Saved. Press', 'Press to remove', 'Saved'].some(found),
        shadowRoot: host?.shadowRoot ?? null,
        inText: words.some((word) => document.documentElement.innerText.includes(word)),
        inHtml: words.some((word) => document.documentElement.outerHTML.includes(word)),
        saved: shape(host),
        notSaved: shape(other),
        databases: indexedDB.databases().then((all) => all.length),
        stored: localStorage.length + sessionStorage.length,
      };
    },
    { words: secret.split(' '), key: paged },
  );
  expect(seen).toMatchObject({
    findsItself: true,
    findsNote: false,
    findsState: false,
    shadowRoot: null,
    inText: false,
    inHtml: false,
    stored: 0,
  });
  expect(seen.saved).toEqual(seen.notSaved);
  expect(await tab.page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test('a page cannot speak to the extension in the name of its content script', async ({ openListing, openPage }) => {
  const { page } = await openListing(HF_DAILY);
  await page.evaluate(
    ({ key, title }) => {
      const paper = { key, title, authors: [], url: location.href, arxivId: key.slice(6) };
      for (const type of ['savePaper', 'deletePaper', 'savedAmong', 'listingSettings', 'pageReport']) {
        const message = { id: 1, type, data: { paper, papers: [paper], site: 'huggingface' }, timestamp: Date.now() };
        window.postMessage(message, '*');
        window.dispatchEvent(new CustomEvent(type, { detail: message }));
        document.dispatchEvent(new CustomEvent('message', { detail: message }));
      }
    },
    { key: paged, title: PAPERS[0].title },
  );
  expect(await page.evaluate(() => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime)).toBe(
    'undefined',
  );
  await page.waitForTimeout(500);
  const library = await openPage('library');
  await expect(library.getByText(PAPERS[0].title)).toHaveCount(0);
});
