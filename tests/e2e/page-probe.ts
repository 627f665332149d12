import { expect } from '@playwright/test';

/** What a page can get hold of by all the ways that are known to us. */
export interface Probed {
  /** `window.find()` reads texts in closed shadow roots too. */
  found: string[];
  text: string;
  html: string;
  selected: string;
  hosts: string;
  highlighted: string[];
}

/** Runs in the page, in the page's own world: looks for the words and gathers all it can read. */
export function probePage(words: string[]): Probed {
  const found = words.filter((word) => {
    getSelection()?.removeAllRanges();
    return window.find(word, false, false, true, false, true);
  });
  getSelection()?.selectAllChildren(document.body);
  const selected = getSelection()?.toString() ?? '';
  getSelection()?.removeAllRanges();
  const highlights = [...(CSS.highlights?.values() ?? [])];
  return {
    found,
    text: `${document.body.innerText}\n${document.body.textContent}`,
    html: document.documentElement.outerHTML,
    selected,
    hosts: [...document.querySelectorAll('paper-tags')]
      .flatMap((host) => [...host.attributes].map(({ name, value }) => `${name}=${value}`))
      .join('\n'),
    highlighted: highlights.flatMap((highlight) => [...highlight].map((range) => (range as Range).toString())),
  };
}

/** Fails with the word and the way by which a page got hold of it, and where it got hold of marked text. */
export function expectNothingRead(words: readonly string[], { found, highlighted, ...read }: Probed): void {
  expect(found).toEqual([]);
  expect(highlighted).toEqual([]);
  for (const [way, text] of Object.entries(read))
    for (const word of words) expect(text.includes(word), `${word} by ${way}`).toBe(false);
}
