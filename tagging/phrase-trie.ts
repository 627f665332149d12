import { GAP, GAP_WORDS, readPhrase } from './phrase';
import type { Token } from './tokenise';
import { WordNumbers } from './word-numbers';

/** What is told for every phrase found: the number it was added with, and the tokens it spans (`last` included). */
export type OnPhrase = (id: number, first: number, last: number) => void;

/** A prefix of phrases. Few have more than a handful of ways on, so that a list beats a map. */
interface Step {
  numbers: number[];
  steps: Step[];
  gap?: Step;
  /** Phrases that end here. */
  ids: number[];
}

/** What the trie knows of a word: the numbers of its places, and the phrases that it may begin. */
interface KnownWord {
  numbers: ReadonlySet<number>;
  begins: readonly Step[];
}

const UNKNOWN: KnownWord = { numbers: new Set(), begins: [] };
/** Words of texts that are remembered, so that memory stays bounded over a million papers. */
const REMEMBERED = 20_000;

/** All phrases in one trie over word numbers: a text is walked once, however many phrases there are. */
export class PhraseTrie {
  private readonly words = new WordNumbers();
  private readonly first = new Map<number, Step>();
  private readonly known = new Map<string, KnownWord>();
  private readonly knownInCapitals = new Map<string, KnownWord>();

  /** Adds every reading of a phrase under a number of the caller's. Numbers may repeat. */
  add(phrase: string, id: number): void {
    for (const reading of readPhrase(phrase)) {
      let step: Step | undefined;
      for (const place of reading) step = this.stepOn(step, place);
      if (step && !step.ids.includes(id)) step.ids.push(id);
    }
  }

  /** Tells every phrase in the tokens, also overlapping ones. */
  walk(tokens: readonly Token[], onPhrase: OnPhrase): void {
    const allCapitals = isAllCapitals(tokens);
    const words = tokens.map(({ text }) => this.knownWord(text, allCapitals));
    const walkOn = (step: Step, at: number, first: number): void => {
      const { numbers } = words[at] ?? UNKNOWN;
      if (tokens[at]?.clause !== tokens[first]?.clause) return;
      for (let way = 0; way < step.numbers.length; way++) {
        const next = step.steps[way];
        if (next && numbers.has(step.numbers[way] ?? -1)) arrive(next, at, first);
      }
    };
    const arrive = (step: Step, at: number, first: number): void => {
      for (const id of step.ids) onPhrase(id, first, at);
      if (step.numbers.length > 0) walkOn(step, at + 1, first);
      if (!step.gap) return;
      for (let skipped = 0; skipped <= GAP_WORDS; skipped++) walkOn(step.gap, at + 1 + skipped, first);
    };
    for (let first = 0; first < tokens.length; first++) {
      for (const step of words[first]?.begins ?? []) arrive(step, first, first);
    }
  }

  private stepOn(from: Step | undefined, place: readonly string[]): Step {
    if (place[0] === GAP) {
      if (!from) throw new Error('A phrase cannot begin with a gap');
      from.gap ??= newStep();
      return from.gap;
    }
    const number = this.words.numberFor(place);
    if (!from) {
      const known = this.first.get(number) ?? newStep();
      this.first.set(number, known);
      return known;
    }
    const known = from.steps[from.numbers.indexOf(number)];
    if (known) return known;
    const step = newStep();
    from.numbers.push(number);
    from.steps.push(step);
    return step;
  }

  private knownWord(text: string, allCapitals: boolean): KnownWord {
    const known = allCapitals ? this.knownInCapitals : this.known;
    let word = known.get(text);
    if (!word) {
      if (known.size >= REMEMBERED) known.clear();
      word = this.lookUp(text, allCapitals);
      known.set(text, word);
    }
    return word;
  }

  private lookUp(text: string, allCapitals: boolean): KnownWord {
    const numbers = new Set(this.words.numbersOf(text, allCapitals));
    if (numbers.size === 0) return UNKNOWN;
    return { numbers, begins: [...numbers].flatMap((number) => this.first.get(number) ?? []) };
  }
}

function newStep(): Step {
  return { numbers: [], steps: [], ids: [] };
}

function isAllCapitals(tokens: readonly Token[]): boolean {
  let words = 0;
  for (const { text } of tokens) {
    if (text !== text.toUpperCase()) return false;
    if (text.length > 3) words++;
  }
  return words > 1;
}
