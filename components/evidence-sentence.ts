/** A sentence with the words in it that gave a tag. */
export interface EvidenceSentence {
  before: string;
  match: string;
  after: string;
}

/** A sentence ends at its mark before a space; "e.g. " and "et al. " end one too early, which costs only context. */
const SENTENCE_END = /[.!?](?=\s)/g;
/** Longer sentences are cut around the match so that the explanation stays a few lines high. */
const LONGEST_SIDE = 90;

function cutLeft(text: string): string {
  if (text.length <= LONGEST_SIDE) return text;
  const tail = text.slice(-LONGEST_SIDE);
  return `…${tail.slice(tail.indexOf(' '))}`;
}

function cutRight(text: string): string {
  if (text.length <= LONGEST_SIDE) return text;
  const head = text.slice(0, LONGEST_SIDE);
  return `${head.slice(0, head.lastIndexOf(' '))} …`;
}

/** The sentence of `text` around the match at `start`..`end` (UTF-16 offsets). */
export function sentenceAround(text: string, start: number, end: number): EvidenceSentence {
  let from = 0;
  let to = text.length;
  for (const { index } of text.matchAll(SENTENCE_END)) {
    if (index < start) from = index + 1;
    else if (index >= end) {
      to = index + 1;
      break;
    }
  }
  return {
    before: cutLeft(text.slice(from, start).trimStart()),
    match: text.slice(start, end),
    after: cutRight(text.slice(end, to).trimEnd()),
  };
}
