import { tokenise } from '../tokenise';

/** Words that stand in any title. */
const EVERYDAY = new Set(
  (
    'a an and are as at be by can do does for from how in into is it its more not of on or our than that the their ' +
    'to towards toward under up use using via we what when where which why with without you your new novel ' +
    'approach method methods paper study based'
  ).split(' '),
);
const SHORTEST = 2;
const LONGEST_RUN = 3;
const MOST_OFFERED = 8;

/** A name that the field coined or abbreviated: PagedAttention, GPT-4, QLoRA, RAG. */
const COINED = /\p{L}\p{Lu}|\d/u;

/**
 * Pieces of a query that a paper's title offers, as `parseQuery` reads them: coined names, words that stand together,
 * then single words, each in the order of the title.
 */
export function titlePieces(title: string): string[] {
  const runs = runsOf(title);
  const together = runs.filter(({ length }) => length > 1 && length <= LONGEST_RUN).map((run) => `"${run.join(' ')}"`);
  const words = runs.flat().filter(({ length }) => length >= SHORTEST);
  // A title all in capitals coins nothing.
  const coined = title === title.toUpperCase() ? [] : words.filter((word) => COINED.test(word));
  return [...new Set([...coined, ...together, ...words])].slice(0, MOST_OFFERED);
}

/** Words in a row with nothing everyday between them. */
function runsOf(title: string): string[][] {
  const runs: string[][] = [];
  let clause = -1;
  for (const token of tokenise(title)) {
    const isShort = token.text.length < SHORTEST && !/\d/.test(token.text);
    const isEveryday = isShort || EVERYDAY.has(token.text.toLowerCase());
    if (isEveryday || token.clause !== clause || runs.length === 0) runs.push([]);
    clause = token.clause;
    // Capitals would read as an operator.
    const word = ['AND', 'OR', 'NOT'].includes(token.text) ? token.text.toLowerCase() : token.text;
    if (!isEveryday) runs.at(-1)?.push(word);
  }
  return runs.filter(({ length }) => length > 0);
}
