import { expect, extensionPage, test } from './firefox';
import { backgroundSleeps, killBackground } from './firefox-background';
import { press, saveOn } from './firefox-library';
import { FirefoxListing } from './firefox-listing-tab';
import { ARXIV_RECENT, HF_DAILY, huggingFaceListing, manyPapers, PAPERS } from './pages';

const keys = PAPERS.map(({ arxivId }) => `arxiv:${arxivId}`);

test('Firefox: a background that sleeps between two actions loses nothing', async ({ launchFirefox }) => {
  const firefox = await launchFirefox({ prefs: { 'extensions.background.idle.timeout': 500 } });
  const daily = await FirefoxListing.open(firefox, HF_DAILY);
  await backgroundSleeps(firefox);
  await saveOn(daily, `arxiv:${PAPERS[0].arxivId}`);
  await backgroundSleeps(firefox);
  // Opened behind the listing, the popup takes the listing for the page in front, as the real one does.
  await daily.page.bringToFront();
  const popup = await extensionPage(firefox, 'popup', { background: true });
  await popup.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('1 saved'));
  await backgroundSleeps(firefox);
  await popup.bringToFront();
  await press(popup, 'button', 'Save the other 3');
  for (const key of keys) await expect.poll(() => daily.pressed(key)).toBe('true');
  await backgroundSleeps(firefox);
  const recent = await FirefoxListing.open(firefox, ARXIV_RECENT);
  for (const key of keys) await expect.poll(() => recent.pressed(key)).toBe('true');
});

test('Firefox: a background that is killed loses nothing that was acknowledged', async ({ firefox }) => {
  const papers = manyPapers(12);
  const tab = await FirefoxListing.open(firefox, HF_DAILY, { [HF_DAILY]: huggingFaceListing(papers) });
  const acknowledged: string[] = [];
  for (const [i, { arxivId, title }] of papers.entries()) {
    const key = `arxiv:${arxivId}`;
    // Every third save meets a stopped background, every third one that stops while it works.
    if (i % 3 === 0) await killBackground(firefox);
    await tab.click(key, '.bookmark');
    if (i % 3 === 1) await killBackground(firefox);
    await expect.poll(async () => (await tab.row(key)).isBusy).toBe(false);
    if ((await tab.pressed(key)) === 'true') acknowledged.push(title);
  }
  expect(acknowledged.length).toBeGreaterThan(papers.length / 2);
  const library = await extensionPage(firefox, 'library');
  const titles = () =>
    library.$$eval('ul[aria-label="Saved papers"] .paper-row-title', (rows) => rows.map((row) => row.textContent));
  await expect.poll(titles).toEqual(expect.arrayContaining(acknowledged));
  // What was not acknowledged can be saved again, and nothing is there twice.
  for (const { arxivId } of papers)
    if ((await tab.pressed(`arxiv:${arxivId}`)) === 'false') await saveOn(tab, `arxiv:${arxivId}`);
  await expect.poll(async () => (await titles()).sort()).toEqual(papers.map(({ title }) => title).sort());
});
