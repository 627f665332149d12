import { expect } from '@playwright/test';
import { type Leaks, leaksOf, listenForLeaks, OUTSIDE_OF_PRIVATE } from './row-leaks';
import type { DrivenPage, TaggedListing } from './tagged-listing';

/** What both page objects can do with mouse and keyboard. */
export interface ActingPage extends DrivenPage {
  evaluate<T>(run: () => T): Promise<T>;
  mouse: DrivenPage['mouse'] & {
    click(x: number, y: number, options?: { button?: 'left' | 'right' }): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
  };
  keyboard: { press(key: 'Escape' | 'Tab' | 'ArrowRight' | 'ArrowDown' | 'ArrowUp' | 'Enter' | 'a'): Promise<void> };
}

const button = (text: string) => `[data-text=${JSON.stringify(text)}]`;

/** Events that `actOn` causes on any page. */
const CAUSED = [
  ...['mousemove', 'mouseover', 'mouseout', 'mousedown', 'mouseup', 'click', 'contextmenu', 'auxclick'],
  ...['pointermove', 'pointerover', 'pointerdown', 'pointerup', 'focus', 'blur', 'focusin', 'focusout'],
  ...['keydown', 'keyup', 'selectstart', 'selectionchange', 'dragstart'],
];

/** Points at an element, drags from it, and asks for its menu. */
async function pressOn(tab: TaggedListing<ActingPage>, paper: string, selector: string): Promise<void> {
  const { mouse, keyboard } = tab.page;
  const { x, y } = await tab.pointOf(paper, selector);
  await mouse.move(x - 2, y, { steps: 2 });
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + 40, y + 30, { steps: 3 });
  await mouse.up();
  await mouse.click(x, y, { button: 'right' });
  await keyboard.press('Escape');
}

/** Selects with the mouse from the top of the page into the row. */
async function selectAcross(tab: TaggedListing<ActingPage>, paper: string): Promise<void> {
  const { mouse } = tab.page;
  const { x, y } = await tab.pointOf(paper, '.own');
  const from = await tab.evaluate<DOMRect>(`return document.querySelector('h1').getBoundingClientRect().toJSON()`);
  await mouse.move(from.x + 4, from.y + from.height / 2);
  await mouse.down();
  await mouse.move(x + 20, y, { steps: 8 });
  await mouse.up();
}

/** Runs in the page: it lets its reader drag our rows and select all that can be selected in them. */
function makeRowsLoose(): void {
  for (const row of document.querySelectorAll<HTMLElement>('paper-tags')) row.draggable = true;
  const style = document.createElement('style');
  style.textContent = '*, paper-tags { user-select: text !important; -webkit-user-select: text !important }';
  document.head.append(style);
}

/** All that a reader does on a row with an own tag: every event that it causes has passed through the page. */
async function actOn(tab: TaggedListing<ActingPage>, paper: string): Promise<void> {
  const { page } = tab;
  await page.bringToFront();
  for (const selector of ['.bookmark', '.own', '.tag', '.plus']) await pressOn(tab, paper, selector);
  // With the keyboard: along the row, into the explanation and out of it.
  await tab.click(paper, '.tag');
  for (const key of ['Escape', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Escape', 'a'] as const)
    await page.keyboard.press(key);
  await tab.click(paper, '.own');
  await expect.poll(async () => (await tab.row(paper)).explanation).toBeTruthy();
  for (const selector of ['.about strong', '.about p:last-child']) {
    const { x, y } = await tab.pointOf(paper, selector);
    for (let count = 0; count < 3; count++) await page.mouse.click(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 20, { steps: 3 });
    await page.mouse.up();
  }
  await tab.hover(paper, button('Edit tag'));
  await tab.click(paper, button('Not this'));
  await expect.poll(async () => (await tab.row(paper)).notice).toBeTruthy();
  await pressOn(tab, paper, '.done');
  await tab.hover(paper, button('Undo'));
  await tab.click(paper, button('Undo'));
  await expect.poll(async () => (await tab.row(paper)).own).not.toEqual([]);
  for (const saved of ['true', 'false', 'true']) {
    await tab.click(paper, '.bookmark');
    await expect.poll(() => tab.pressed(paper)).toBe(saved);
    await tab.hover(paper, '.own');
  }
  await page.keyboard.press('Tab');
}

/** Does on a row all that a reader does. @returns what a script of the page learned by it */
export async function leaksByActing(tab: TaggedListing<ActingPage>, paper: string): Promise<Leaks> {
  await tab.page.evaluate(listenForLeaks);
  await actOn(tab, paper);
  await tab.page.evaluate(makeRowsLoose);
  await selectAcross(tab, paper);
  for (const selector of ['.own', '.tag', '[role=toolbar]']) await pressOn(tab, paper, selector);
  const leaks = await tab.page.evaluate(leaksOf);
  expect(leaks.events).toEqual(expect.arrayContaining(CAUSED));
  return leaks;
}

/** Words that only the reader may see on a row with the own tag `name`. */
export const privateWords = (name: string) => [
  ...[name, ...name.split(' ')],
  ...['Save paper', 'Press to remove', 'Saved.', 'Removed.', 'Undo', 'Your tag', 'your tag', 'Edit tag', 'Its query'],
];

/** Fails with the texts that contain a word. */
export function expectNoneIn(words: readonly string[], texts: readonly string[]): void {
  for (const word of words) expect(texts.filter((text) => text.includes(word)).slice(0, 3), word).toEqual([]);
}

/** What a page that holds the roots of all rows could read there, but for the sizes. */
export const outsideOfPrivate = (tab: TaggedListing<ActingPage>) =>
  tab.evaluate<string[][]>(`${OUTSIDE_OF_PRIVATE} return roots.map(outside);`);
