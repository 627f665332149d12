/** A place in a text, UTF-16 offsets. */
export interface Place {
  start: number;
  end: number;
}

/** A part of a sentence; marked parts are the words that gave a tag. */
export interface SentencePiece {
  text: string;
  isMarked: boolean;
}

/** A sentence ends at its mark before a space; "e.g. " and "et al. " end one too early, which costs only context. */
const SENTENCE_END = /[.!?](?=\s)/g;
/** Longer sentences are cut around the match so that the explanation stays a few lines high. */
const LONGEST_SIDE = 90;

/** The sentence of `text` around a match, or as much of it as an explanation has room for. */
export function sentenceBounds(text: string, { start, end }: Place): Place {
  let from = 0;
  let to = text.length;
  for (const { index } of text.matchAll(SENTENCE_END)) {
    if (index < start) from = index + 1;
    else if (index >= end) {
      to = index + 1;
      break;
    }
  }
  while (from < start && text[from] === ' ') from++;
  while (to > end && text[to - 1] === ' ') to--;
  if (start - from > LONGEST_SIDE) {
    const space = text.indexOf(' ', start - LONGEST_SIDE);
    from = space < 0 || space > start ? start : space;
  }
  if (to - end > LONGEST_SIDE) to = Math.max(end, text.lastIndexOf(' ', end + LONGEST_SIDE));
  return { start: from, end: to };
}

/** The sentence in parts, with every one of the places inside it marked, and "…" where it was cut. */
export function sentencePieces(text: string, sentence: Place, places: readonly Place[]): SentencePiece[] {
  const pieces: SentencePiece[] = [];
  const add = (start: number, end: number, isMarked: boolean) => {
    if (end > start) pieces.push({ text: text.slice(start, end), isMarked });
  };
  let at = sentence.start;
  if (text[at] === ' ') pieces.push({ text: '…', isMarked: false });
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    if (start < sentence.start || end > sentence.end || end <= at) continue;
    add(at, start, false);
    add(Math.max(at, start), end, true);
    at = end;
  }
  add(at, sentence.end, false);
  if (text[sentence.end] === ' ' && !/[.!?]$/.test(text.slice(0, sentence.end))) {
    pieces.push({ text: ' …', isMarked: false });
  }
  return pieces;
}

/** A sentence with the one match in it. */
export interface EvidenceSentence {
  before: string;
  match: string;
  after: string;
}

/** The sentence of `text` around the match at `start`..`end`, for where there is only one. */
export function sentenceAround(text: string, start: number, end: number): EvidenceSentence {
  const place = { start, end };
  const pieces = sentencePieces(text, sentenceBounds(text, place), [place]);
  const at = pieces.findIndex(({ isMarked }) => isMarked);
  const joined = (parts: SentencePiece[]) => parts.map((piece) => piece.text).join('');
  return { before: joined(pieces.slice(0, at)), match: text.slice(start, end), after: joined(pieces.slice(at + 1)) };
}
