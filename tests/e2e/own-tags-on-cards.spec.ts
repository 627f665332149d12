import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import type { ListingTab } from './listing-tab';
import { type OwnTagRow, putOwnTags } from './own-tag-rows';
import { expectNothingRead, probePage } from './page-probe';
import { HF_DAILY, PAPERS } from './pages';

const [paged, gptq, chain] = PAPERS.map(({ arxivId }) => `arxiv:${arxivId}`) as [string, string, string];
const SECRET = 'zanzibar quokka';
const SEMINAR: OwnTagRow = { name: SECRET, colour: 'olive', query: 'PagedAttention' };
const button = (text: string) => `[data-text=${JSON.stringify(text)}]`;

type OpenPage = (name: 'options') => Promise<Page>;

/** Puts own tags into the library, which exists once a page of the extension was open. */
async function haveOwnTags(openPage: OpenPage, ...tags: OwnTagRow[]): Promise<Page> {
  const options = await openPage('options');
  await expect(options.getByRole('button').first()).toBeVisible();
  await options.evaluate(putOwnTags, tags);
  return options;
}

/** Suggests an own tag on a paper until the reader decides, as the background does after it has learned the tag. */
async function suggest(tab: ListingTab, paper: string, name: string): Promise<void> {
  await tab.evaluate(`
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    let isOpen = true;
    chrome.runtime.sendMessage = (message, callback) => {
      if (message.type === 'acceptTag') isOpen = !message.data.accepted;
      if (message.type === 'rejectTag') isOpen = !message.data.rejected;
      send(message).then((answer) => {
        if (message.type === 'tagPapers') message.data.papers.forEach(({ key }, i) => {
          const evidence = [{ field: 'title', start: 0, end: 5 }];
          const tag = { name: ${JSON.stringify(name)}, colour: 'green', by: 'suggested', evidence };
          if (isOpen && key === ${JSON.stringify(paper)}) answer.res[i].own.push(tag);
        });
        callback(answer);
      });
    };
    await chrome.storage.local.set({ tagsRevision: Math.random() });`);
  await expect.poll(async () => (await tab.row(paper)).own).toContain(name);
}

test('an own tag stands before the others, explains itself and opens its editor', async ({ openListing, openPage }) => {
  await haveOwnTags(openPage, SEMINAR);
  const tab = await openListing(HF_DAILY);
  await expect.poll(async () => (await tab.row(paged)).own).toEqual([SECRET]);
  expect((await tab.row(gptq)).own).toEqual([]);
  const order = await tab.evaluate<string[]>(
    `return [...roots[0].querySelectorAll('[role=toolbar] > button')].map(({ className }) => className.split(' ')[0])`,
  );
  expect(order.slice(0, 3)).toEqual(['bookmark', 'own', 'tag']);
  expect(order.at(-1)).toBe('plus');
  await tab.click(paged, '.own');
  await expect.poll(async () => (await tab.row(paged)).marked).toEqual(expect.arrayContaining(['PagedAttention']));
  const { explanation } = await tab.row(paged);
  expect(explanation).toContain(SECRET);
  expect(explanation).toContain('Its query hits this paper');
  expect(explanation).toContain('Edit tag');
});

test('an own tag that is changed reaches open listings', async ({ openListing, openPage }) => {
  const tab = await openListing(HF_DAILY);
  const before = await tab.rows();
  await haveOwnTags(openPage, SEMINAR);
  await expect.poll(async () => (await tab.row(paged)).own).toEqual([SECRET]);
  expect((await tab.row(chain)).chips).toEqual(before[2]?.chips);
});

test('"Not this" takes an own tag off one paper, and can be undone', async ({ openListing, openPage }) => {
  await haveOwnTags(openPage, { ...SEMINAR, query: 'large' });
  const tab = await openListing(HF_DAILY);
  for (const paper of [paged, chain]) await expect.poll(async () => (await tab.row(paper)).own).toEqual([SECRET]);
  await tab.click(paged, '.own');
  await tab.click(paged, button('Not this'));
  await expect.poll(async () => (await tab.row(paged)).own).toEqual([]);
  expect((await tab.row(chain)).own).toEqual([SECRET]);
  await tab.click(paged, button('Undo'));
  await expect.poll(async () => (await tab.row(paged)).own).toEqual([SECRET]);
});

test('a suggestion is added with its paper, and both can be undone', async ({ openListing, openPage }) => {
  await haveOwnTags(openPage, { ...SEMINAR, query: '' });
  const tab = await openListing(HF_DAILY);
  await suggest(tab, gptq, SECRET);
  const last = `return all(inside([...roots[1].querySelectorAll('[role=toolbar] > button')].at(-2).firstChild), '.pill').map((pill) => pill.className)`;
  expect((await tab.evaluate<string[]>(last)).join()).toContain('suggested');
  await tab.click(gptq, '.own');
  await tab.click(gptq, button('Add'));
  await expect.poll(() => tab.pressed(gptq)).toBe('true');
  await expect.poll(() => tab.evaluate(`return all(roots[1], '.pill')[0]?.className`)).toContain('given');
  expect((await tab.row(gptq)).notice).toBe('Added, and the paper saved.Undo');
  await tab.click(gptq, button('Undo'));
  await expect.poll(() => tab.pressed(gptq)).toBe('false');
  await expect.poll(() => tab.evaluate(`return all(roots[1], '.pill')[0]?.className`)).toContain('suggested');
});

test('a suggestion that is not wanted goes', async ({ openListing, openPage }) => {
  await haveOwnTags(openPage, { ...SEMINAR, query: '' });
  const tab = await openListing(HF_DAILY);
  await suggest(tab, gptq, SECRET);
  await tab.click(gptq, '.own');
  await tab.click(gptq, button('Not this'));
  await expect.poll(async () => (await tab.row(gptq)).own).toEqual([]);
  expect(await tab.pressed(gptq)).toBe('false');
});

test.describe('the page cannot read', () => {
  test('an own tag, its explanation, or that it is offered to be undone', async ({ openListing, openPage }) => {
    await haveOwnTags(openPage, SEMINAR);
    const tab = await openListing(HF_DAILY);
    await expect.poll(async () => (await tab.row(paged)).own).toEqual([SECRET]);
    const page = tab.page;
    // The probe is good enough to read what stands as text in a closed root.
    await tab.click(paged, '.tag');
    const description = await tab.evaluate<string>(`return roots[0].querySelector('.explanation p').textContent`);
    expect((await page.evaluate(probePage, [description])).found).toEqual([description]);
    await page.keyboard.press('Escape');

    const words = [SECRET, 'zanz', 'quokka', 'Edit tag', 'Your tag', 'Its query', 'Removed', 'Undo'];
    const expectNothing = async () => expectNothingRead(words, await page.evaluate(probePage, words));
    await expectNothing();
    await tab.click(paged, '.own');
    await expect.poll(async () => (await tab.row(paged)).explanation).toContain(SECRET);
    await expectNothing();
    await tab.click(paged, button('Not this'));
    await expect.poll(async () => (await tab.row(paged)).notice).toBeTruthy();
    await expectNothing();
  });

  test('its letters, by offering fonts for them', async ({ context, openListing, openPage }) => {
    const asked: string[] = [];
    context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await haveOwnTags(openPage, { ...SEMINAR, name: 'жук' });
    const tab = await openListing(HF_DAILY);
    await expect.poll(async () => (await tab.row(paged)).own).toEqual(['жук']);
    await tab.page.addStyleTag({
      content: `${['system-ui', 'sans-serif', 'initial', 'serif']
        .map((name) => `@font-face { font-family: "${name}"; src: url(/oracle.woff2); unicode-range: U+0400-04FF }`)
        .join('\n')}
        @font-face { font-family: "control"; src: url(/control.woff2); unicode-range: U+0400-04FF }
        * { font-family: "control", system-ui, sans-serif !important }`,
    });
    await tab.page.evaluate(() => {
      const control = document.createElement('p');
      control.textContent = 'ж';
      control.style.fontFamily = 'control';
      document.body.append(control);
    });
    await tab.click(paged, '.own');
    await expect.poll(() => asked).toContain('/control.woff2');
    await tab.page.waitForTimeout(300);
    expect(asked).not.toContain('/oracle.woff2');
  });
});

test('what is a name is never markup, and never wider than its row', async ({ openListing, openPage }) => {
  const names = ['<img src=x onerror=alert(1)>', `${'W'.repeat(79)}x`, '🦘🏝️ "quoted" \\ back', 'תג שלי', 'العربية'];
  await haveOwnTags(openPage, ...names.map((name, i) => ({ name, colour: 'blue', query: SEMINAR.query, i })));
  const tab = await openListing(HF_DAILY);
  await expect.poll(async () => new Set((await tab.row(paged)).own)).toEqual(new Set(names));
  await tab.page.setViewportSize({ width: 320, height: 640 });
  const widest = await tab.evaluate<number>(`
    return Math.max(...roots.flatMap((root) => [...root.querySelectorAll('button')].map((each) => each.getBoundingClientRect().right)))`);
  expect(widest).toBeLessThanOrEqual(320);
  expect(await tab.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await tab.evaluate('return roots.flatMap((root) => [...root.querySelectorAll("img")]).length')).toBe(0);
});
