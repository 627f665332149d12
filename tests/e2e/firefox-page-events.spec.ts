import { expect, extensionPage, test } from './firefox';
import { FirefoxListing } from './firefox-listing-tab';
import { putOwnTags } from './own-tag-rows';
import { ARXIV_RECENT, HF_DAILY, PAPERS } from './pages';
import { expectNoneIn, leaksByActing, outsideOfPrivate, privateWords } from './reader-acts';

const paged = `arxiv:${PAPERS[0].arxivId}`;
const SECRET = 'zanzibar quokka';
const SEMINAR = { name: SECRET, colour: 'olive', query: 'PagedAttention' };

test('Firefox: events lead the page into a row, but to nothing of the user', async ({ firefox }) => {
  const tab = await FirefoxListing.open(firefox, HF_DAILY);
  const options = await extensionPage(firefox, 'options');
  await options.evaluate(putOwnTags, [SEMINAR]);
  await expect.poll(async () => (await tab.row(paged)).own).toEqual([SECRET]);
  const { ways, nested, texts } = await leaksByActing(tab, paged);
  // The listener is good enough to read what stands in the row's own root.
  expect(ways).toEqual(expect.arrayContaining(['click originalTarget', 'keydown originalTarget']));
  const [label] = (await tab.row(paged)).chips;
  expect(texts).toContain(label);
  expect(nested).toEqual([]);
  expectNoneIn(privateWords(SECRET), texts);
});

test('Firefox: what stands around private texts is the same whatever they are', async ({ firefox }) => {
  const tab = await FirefoxListing.open(firefox, HF_DAILY);
  const other = await FirefoxListing.open(firefox, ARXIV_RECENT);
  const options = await extensionPage(firefox, 'options');
  await options.evaluate(putOwnTags, [SEMINAR]);
  await expect.poll(async () => (await tab.row(paged)).own).toEqual([SECRET]);
  const before = await outsideOfPrivate(tab);
  await other.click(paged, '.bookmark');
  await expect.poll(() => tab.pressed(paged)).toBe('true');
  await options.evaluate(putOwnTags, [{ ...SEMINAR, colour: 'pink' }]);
  await expect.poll(() => tab.evaluate(`return all(roots[0], '.pill')[0]?.className`)).toContain('pink');
  expect(await outsideOfPrivate(tab)).toEqual(before);
});

/** Runs in the page: takes the root of the row that is clicked next, and styles all in it against the reader. */
function restyleNextRow(): void {
  const oracle =
    'font-family: control !important; letter-spacing: 9px !important; word-spacing: 9px !important; ' +
    'text-transform: uppercase !important; font-size: 40px !important; white-space: pre-wrap !important; ' +
    'pointer-events: auto !important; user-select: text !important; --olive-ground: url(/olive.png); ';
  const onClick = (event: Event) => {
    const { originalTarget } = event as Event & { originalTarget: Element };
    const root = originalTarget.getRootNode() as ShadowRoot;
    for (const element of root.querySelectorAll<HTMLElement>('span')) {
      element.style.cssText = oracle;
      element.animate([{ fontFamily: 'control', letterSpacing: '30px' }, { fontFamily: 'control' }], 100_000);
    }
    document.body.dataset.restyled = String(root.querySelectorAll('span').length);
  };
  window.addEventListener('click', onClick, { capture: true, once: true });
  const style = document.createElement('style');
  style.textContent =
    '@font-face { font-family: control; src: url(/control.woff2) } p.control { font-family: control }';
  document.head.append(style);
}

test('Firefox: a page in a row cannot measure the letters of a private text', async ({ firefox }) => {
  const tab = await FirefoxListing.open(firefox, HF_DAILY);
  const options = await extensionPage(firefox, 'options');
  await options.evaluate(putOwnTags, [SEMINAR]);
  await expect.poll(async () => (await tab.row(paged)).own).toEqual([SECRET]);
  const asked: string[] = [];
  tab.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const look = `const [pill] = all(roots[0], '.pill'); 
    const { fontFamily, fontSize, letterSpacing, textTransform, pointerEvents } = getComputedStyle(pill);
    return { fontFamily, fontSize, letterSpacing, textTransform, pointerEvents, width: pill.getBoundingClientRect().width };`;
  const before = await tab.evaluate<object>(look);
  await tab.page.evaluate(restyleNextRow);
  await tab.click(paged, '[role=toolbar]');
  await expect.poll(() => tab.page.evaluate(() => Number(document.body.dataset.restyled))).toBeGreaterThan(1);
  expect(await tab.evaluate<object>(look)).toEqual(before);
  // Text of the page's own gets the font: it can be asked for here.
  await tab.page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p class="control">text</p>'));
  await expect.poll(() => asked).toContain('/control.woff2');
  expect(asked).not.toContain('/olive.png');
});
