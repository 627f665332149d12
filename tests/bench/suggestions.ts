import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { build } from 'vite';
import { toPaper } from '@/papers/key';
import type { StoredPaper } from '@/storage/database';
import { seededRandom } from '@/tagging/suggest/seeded-random';
import { storedPaper } from '../stored-paper';
import { type Figure, median, rounded } from './figure';
import { LEARNING_LIMIT } from './limits';
import { putRows } from './stored-rows';

const PAPERS = 10_000;
const TAGGED = 50;
const RUNS = 9;
const OWN_TAG = 'Mine';
const ABSTRACT_WORDS = 190;
const TITLE_WORDS = 9;
const KNOWN_WORDS = 20_000;
/** Share of words such as "the" in a text. */
const EMPTY_WORDS = 0.4;

/** Papers of made-up words as frequent as words are (Zipf), about as long as usual titles and abstracts. */
function storedPapers(): StoredPaper[] {
  const random = seededRandom(5);
  const word = () => (random() < EMPTY_WORDS ? 'the' : `word${Math.floor(KNOWN_WORDS ** random()).toString(36)}x`);
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const start = Date.UTC(2026, 0, 1);
  return Array.from({ length: PAPERS }, (_, i) => {
    const arxivId = `2601.${10_000 + i}`;
    const paper = toPaper({
      title: `${words(TITLE_WORDS)} ${i}`,
      abstract: words(ABSTRACT_WORDS),
      arxivId,
      authors: [{ name: 'Ada Byron' }],
      url: `https://arxiv.org/abs/${arxivId}`,
    });
    return storedPaper(paper, {
      savedAt: start + i,
      updatedAt: start + i,
      ruleTags: ['inference', 'serving'],
      addedTags: i % Math.floor(PAPERS / TAGGED) === 0 ? [OWN_TAG] : [],
      citationKey: `paper${i}`,
    });
  });
}

/** The background's own code for learning, to be run and timed in a page of the extension. */
async function learningCode(): Promise<string> {
  const result = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '@/': `${process.cwd()}/` } },
    build: {
      write: false,
      lib: {
        entry: path.resolve('entrypoints/background/suggestions-learning.ts'),
        formats: ['iife'],
        name: 'benchLearning',
      },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('The code that learns could not be bundled');
  return output.output[0].code;
}

/** From nothing learned to a stored model of one tag, reading included, in a library of 10,000 papers. */
export async function learningFigure(context: BrowserContext, extensionId: string): Promise<Figure> {
  const code = await learningCode();
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.waitForSelector('main');
  const papers = storedPapers();
  const characters = papers.reduce((sum, { title, abstract = '' }) => sum + title.length + abstract.length, 0);
  await putRows(page, 'papers', papers);
  const time = { createdAt: 1, updatedAt: 1 };
  await putRows(page, 'ownTags', [
    { name: OWN_TAG, nameKey: OWN_TAG.toLowerCase(), colour: 'teal', query: '', titleOnly: false, ...time },
  ]);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    // A page that reads nothing itself; the code that learns runs cold in it, as in a background that just started.
    await page.goto(`chrome-extension://${extensionId}/manifest.json`);
    await page.evaluate(forgetLearned);
    times.push(await page.evaluate<number>(timedLearning(code)));
  }
  await page.close();
  return {
    name: 'learning an own tag',
    unit: 'ms',
    value: rounded(median(times)),
    limit: LEARNING_LIMIT,
    runs: RUNS,
    papers: PAPERS,
    tagged: TAGGED,
    charactersPerPaper: Math.round(characters / PAPERS),
  };
}

/** Runs in the page: forgets what was learned. */
function forgetLearned(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('papertags');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction('suggestionModels', 'readwrite');
      transaction.objectStore('suggestionModels').clear();
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}

/** An expression for the page: milliseconds that learning takes, once the code is there. */
const timedLearning = (code: string) => `(async () => {
  ${code}
  const start = performance.now();
  const learned = await benchLearning.learnSuggestions();
  if (!learned) throw new Error('There was nothing to learn');
  return performance.now() - start;
})()`;
