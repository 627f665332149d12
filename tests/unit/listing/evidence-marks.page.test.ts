import { expect, test } from 'vitest';
import { evidenceRanges } from '@/entrypoints/listing.content/evidence-marks';
import { plainText } from '@/papers/plain-text';

const TITLE = 'Evicting the KV cache by attention mass';
const ABSTRACT = 'Long inputs are slow. We compress the KV cache of models during decoding.';

/** The words that are marked in a card of this HTML, for evidence on each of the words in the field. */
function marked(
  html: string,
  paper: { title: string; abstract?: string },
  field: 'title' | 'abstract',
  ...words: string[]
) {
  document.body.innerHTML = `<article>${html}</article>`;
  const article = document.querySelector('article');
  if (!article) throw new Error('No card');
  const evidence = words.map((word) => {
    const start = (paper[field] ?? '').indexOf(word);
    return { field, start, end: start + word.length };
  });
  return evidenceRanges(article, paper, evidence).map((range) => ({
    text: plainText(range.toString()),
    inside: range.commonAncestorContainer.parentElement?.localName,
  }));
}

const paper = { title: TITLE, abstract: ABSTRACT };

test.each([
  ['plain', `<h3><a>${TITLE}</a></h3><p>${ABSTRACT}</p>`],
  ['over several lines', `<h3><a>\n  Evicting the\n   KV   cache by attention mass </a></h3><p>${ABSTRACT}</p>`],
  ['after a name of the field', `<h3><b>Title:</b> <a>${TITLE}</a></h3><p>${ABSTRACT}</p>`],
  [
    'with invisible characters',
    `<h3><a>\u200bEvicting the K\u00adV ca\u200bche by attention mass</a></h3><p>${ABSTRACT}</p>`,
  ],
  ['in pieces', `<h3><a>Evicting the <i>K</i>V cache <em>by</em> attention mass</a></h3><p>${ABSTRACT}</p>`],
  ['with a line break', `<h3><a>Evicting the KV<br>cache by attention mass</a></h3><p>${ABSTRACT}</p>`],
])('finds the words of a title that stands there %s', (_, html) => {
  const [words] = marked(html, paper, 'title', 'KV cache');
  expect(words?.text.replace(/[\s\u00ad\u200b]/g, '')).toBe('KVcache');
});

test('tells the title from the abstract', () => {
  const html = `<h3><a>${TITLE}</a></h3><p>${ABSTRACT}</p>`;
  expect(marked(html, paper, 'title', 'KV cache')).toEqual([{ text: 'KV cache', inside: 'a' }]);
  expect(marked(html, paper, 'abstract', 'KV cache')).toEqual([{ text: 'KV cache', inside: 'p' }]);
});

test('finds the words in an abstract that is cut short, and skips those that are cut off', () => {
  const html = `<h3>${TITLE}</h3><p>We compress the KV cache of models …</p>`;
  expect(marked(html, paper, 'abstract', 'KV cache', 'decoding')).toEqual([{ text: 'KV cache', inside: 'p' }]);
});

test('finds the words beside a formula that is drawn', () => {
  const formula = { title: 'On $O(n)$ attention for long inputs' };
  const html = '<h3>On <span class="katex"><b>O</b>(<i>n</i>)</span> attention for long inputs</h3>';
  expect(marked(html, formula, 'title', 'long inputs')).toEqual([{ text: 'long inputs', inside: 'h3' }]);
});

test('marks nothing hidden, nothing of a script, and nothing of our own row', () => {
  const html = `<p style="display:none">${ABSTRACT}</p><script>${ABSTRACT}</script><paper-tags>${ABSTRACT}</paper-tags>`;
  expect(marked(html, paper, 'abstract', 'KV cache')).toEqual([]);
});

test('counts past characters outside the basic plane', () => {
  const emoji = { title: '🦘 👩‍🔬 hops over the KV cache' };
  expect(marked(`<h3>${emoji.title}</h3>`, emoji, 'title', 'KV cache')).toEqual([{ text: 'KV cache', inside: 'h3' }]);
});

test('a page that shadows the methods of its document still gets its marks', () => {
  const html = `<img name="createTreeWalker"><img name="createRange"><h3>${TITLE}</h3>`;
  expect(marked(html, paper, 'title', 'KV cache')).toEqual([{ text: 'KV cache', inside: 'h3' }]);
});

test('words of an abstract that the card does not show are marked nowhere', () => {
  document.body.innerHTML = `<article><h3>${TITLE}</h3><p>Published elsewhere, by several people.</p></article>`;
  const article = document.querySelector('article');
  if (!article) throw new Error('No card');
  const places = [{ field: 'abstract', start: 3, end: 12 }] as const;
  expect(evidenceRanges(article, { title: TITLE }, places)).toEqual([]);
});
