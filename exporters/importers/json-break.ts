/** Where a text stops being JSON. */
export interface JsonBreak {
  /** Both from 1; columns in UTF-16 units. */
  line: number;
  column: number;
  /** What is wrong there: "a comma or ] is missing". */
  what: string;
}

/** A value that was complete before the break: a field of the outermost object, or an element of a list in one. */
export interface WholeValue {
  field: string;
  /** True for an element of a list. */
  inList: boolean;
  json: string;
}

/** Deeper than any library file; a bound on memory. */
const DEEPEST = 500;
/** UTF-16 units between two steps: a few milliseconds of reading. */
const STEP = 250_000;
const WHITE_SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

class Break extends Error {
  constructor(
    readonly at: number,
    what: string,
  ) {
    super(what);
  }
}

interface Container {
  isList: boolean;
  start: number;
  /** Name of the field that is being read. */
  field: string;
}

/** A break, with everything that stood whole before it. */
export interface BrokenJson {
  place: JsonBreak;
  whole: WholeValue[];
}

/**
 * Finds the first place that breaks RFC 8259, with everything that stood whole before it. `JSON.parse` names no place
 * in some engines and keeps nothing. Returns undefined when the text is JSON. A generator, because a large file takes
 * seconds: it yields where other work may come between.
 */
export function* findJsonBreak(text: string): Generator<void, BrokenJson | undefined> {
  const walk = new JsonWalk(text);
  try {
    yield* walk.run();
    return undefined;
  } catch (error) {
    if (!(error instanceof Break)) throw error;
    return { place: placeOf(text, error.at, error.message), whole: walk.whole };
  }
}

function placeOf(text: string, at: number, what: string): JsonBreak {
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) {
    line += 1;
    lineStart = next + 1;
  }
  return { line, column: at - lineStart + 1, what };
}

/** Walks through JSON without recursion, so that depth cannot overflow the stack. */
class JsonWalk {
  readonly whole: WholeValue[] = [];
  private readonly open: Container[] = [];
  private at = 0;

  constructor(private readonly text: string) {}

  *run(): Generator<void, void> {
    let nextStep = STEP;
    do {
      this.value();
      while (this.open.length > 0 && !this.next()) this.close();
      if (this.at < nextStep) continue;
      yield;
      nextStep = this.at + STEP;
    } while (this.open.length > 0);
    this.skipSpace();
    if (this.at < this.text.length) throw new Break(this.at, 'something follows after the end');
  }

  /** Reads a scalar, or goes into containers until the first value inside; empty containers are read whole. */
  private value(): void {
    for (;;) {
      this.skipSpace();
      const start = this.at;
      const first = this.text[start];
      if (first !== '{' && first !== '[') {
        this.scalar(first);
        this.finished(start);
        return;
      }
      if (this.open.length >= DEEPEST) throw new Break(start, `it is nested more than ${DEEPEST} deep`);
      this.at += 1;
      this.open.push({ isList: first === '[', start, field: '' });
      this.skipSpace();
      if (this.text[this.at] === (first === '[' ? ']' : '}')) {
        this.close();
        return;
      }
      if (first === '{') this.field();
    }
  }

  /** After a value: true when another one follows in the same container, false at the container's end. */
  private next(): boolean {
    const container = this.open.at(-1);
    const end = container?.isList ? ']' : '}';
    this.skipSpace();
    if (this.text[this.at] === end) return false;
    if (this.text[this.at] !== ',') throw this.missing(`a comma or ${end} is missing`);
    this.at += 1;
    this.skipSpace();
    if (!container?.isList) this.field();
    return true;
  }

  private close(): void {
    const container = this.open.pop();
    this.at += 1;
    if (container) this.finished(container.start);
  }

  private finished(start: number): void {
    const [outermost, list] = this.open;
    if (!outermost || outermost.isList || this.open.length > 2 || (list && !list.isList)) return;
    this.whole.push({ field: outermost.field, inList: list !== undefined, json: this.text.slice(start, this.at) });
  }

  private field(): void {
    const start = this.at;
    if (this.text[start] !== '"') throw this.missing('a field name in double quotes is missing');
    this.string();
    const container = this.open.at(-1);
    if (container && this.open.length === 1) container.field = JSON.parse(this.text.slice(start, this.at));
    this.skipSpace();
    if (this.text[this.at] !== ':') throw this.missing('a colon is missing');
    this.at += 1;
  }

  private scalar(first: string | undefined): void {
    if (first === '"') this.string();
    else if (!this.accept(NUMBER) && !this.accept(WORD)) throw this.missing('a value is missing');
  }

  private string(): void {
    const start = this.at;
    this.at += 1;
    while (this.at < this.text.length) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x22) {
        this.at += 1;
        return;
      }
      if (code < 0x20) throw new Break(this.at, 'a text holds a bare control character or line break');
      if (code !== 0x5c) this.at += 1;
      else if (!this.accept(ESCAPE)) throw new Break(this.at, 'a text holds a backslash that escapes nothing');
    }
    throw new Break(start, 'a text starts here and never ends');
  }

  private accept(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  private skipSpace(): void {
    this.accept(WHITE_SPACE);
  }

  private missing(what: string): Break {
    return new Break(this.at, this.at >= this.text.length ? 'the file ends too early' : what);
  }
}
