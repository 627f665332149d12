import { checkLength, DEEPEST_QUERY, loneNot, type Query, type QueryError, QueryProblem } from './query';
import { type QuerySymbol, readSymbols } from './query-symbols';

/**
 * Reads the query of an own tag. Case never matters, nor do plurals, accents and hyphens.
 *
 * - Words side by side must all occur, anywhere; `AND` between them says the same.
 * - A comma, a semicolon, a new line or `OR` stands between alternatives; `OR` binds tighter.
 * - `"quoted words"` stand together in this order within one sentence; `*` alone among them is any one word.
 * - `*` at a word's start, end or inside stands for any letters.
 * - `NOT word` and `-word` leave papers out; alone between commas or on its line, from the whole list.
 * - Parentheses group.
 */
export function parseQuery(text: string): Query | QueryError {
  try {
    checkLength(text);
    const query = new QueryReading(readSymbols(text), text.length).read();
    const lone = loneNot(query);
    if (lone) throw new QueryProblem('This only says what to leave out. Write also what to look for.', lone.at);
    return query;
  } catch (error) {
    if (error instanceof QueryProblem) return { message: error.message, at: error.at };
    throw error;
  }
}

const isSeparator = ({ kind }: QuerySymbol) => kind === 'comma' || kind === 'line';
const isOperator = ({ kind }: QuerySymbol) => kind === 'AND' || kind === 'OR' || kind === 'NOT';

/** A new line next to an operator only breaks the line, and several are one. */
function withoutIdleLines(symbols: readonly QuerySymbol[]): QuerySymbol[] {
  const kept: QuerySymbol[] = [];
  for (const symbol of symbols) {
    const before = kept.at(-1);
    if (before?.kind === 'line' && (symbol.kind === 'AND' || symbol.kind === 'OR')) kept.pop();
    if (symbol.kind === 'line' && (!before || before.kind === 'line' || isOperator(before))) continue;
    kept.push(symbol);
  }
  return kept;
}

/** An alternative that only leaves out, like `-survey -review`. */
function onlyExcludes(query: Query): boolean {
  return query.kind === 'not' || (query.kind === 'all' && query.of.every(({ kind }) => kind === 'not'));
}

/** Recursive descent; `DEEPEST_QUERY` bounds the recursion. */
class QueryReading {
  private readonly symbols: QuerySymbol[];
  private index = 0;
  private depth = 0;

  constructor(
    symbols: QuerySymbol[],
    private readonly length: number,
  ) {
    this.symbols = withoutIdleLines(symbols);
  }

  read(): Query {
    if (this.symbols.every(isSeparator)) throw new QueryProblem('There is no word to look for.', 0);
    const query = this.list();
    const rest = this.symbols[this.index];
    if (rest) throw new QueryProblem('This parenthesis closes nothing.', rest.at);
    return query;
  }

  /** Alternatives between commas; those that only leave out apply to all of them. */
  private list(): Query {
    const alternatives: Query[] = [];
    for (;;) {
      while (this.accept('comma') || this.accept('line'));
      const next = this.symbols[this.index];
      if (!next || next.kind === 'close') break;
      alternatives.push(this.any());
    }
    const excluded = alternatives.filter(onlyExcludes);
    const wanted = alternatives.filter((query) => !onlyExcludes(query));
    if (wanted.length === 0) return group('all', excluded);
    return group('all', [group('any', wanted), ...excluded]);
  }

  private any(): Query {
    const alternatives = [this.all()];
    while (this.accept('OR')) alternatives.push(this.all());
    return group('any', alternatives);
  }

  private all(): Query {
    const parts = [this.one()];
    for (;;) {
      const next = this.symbols[this.index];
      const isJoined = this.accept('AND') !== undefined;
      if (!isJoined && (!next || next.kind === 'OR' || next.kind === 'close' || isSeparator(next))) break;
      parts.push(this.one());
    }
    return group('all', parts);
  }

  private one(): Query {
    const symbol = this.symbols[this.index];
    if (symbol?.kind === 'term') {
      this.index++;
      return symbol.term;
    }
    if (symbol?.kind === 'NOT') return this.deeper(symbol.at, () => this.not(symbol.at));
    if (symbol?.kind === 'open') return this.deeper(symbol.at, () => this.group(symbol.at));
    throw this.missing(symbol);
  }

  private not(at: number): Query {
    this.index++;
    const of = this.one();
    return of.kind === 'not' ? of.of : { kind: 'not', of, at };
  }

  private group(at: number): Query {
    this.index++;
    if (this.accept('close')) throw new QueryProblem('There is nothing between these parentheses.', at);
    const query = this.list();
    if (!this.accept('close')) throw new QueryProblem('This parenthesis is never closed.', at);
    return query;
  }

  private deeper(at: number, read: () => Query): Query {
    if (++this.depth > DEEPEST_QUERY)
      throw new QueryProblem(`Parentheses and NOT are nested more than ${DEEPEST_QUERY} deep.`, at);
    const query = read();
    this.depth--;
    return query;
  }

  private accept(kind: QuerySymbol['kind']): QuerySymbol | undefined {
    const symbol = this.symbols[this.index];
    if (symbol?.kind !== kind) return undefined;
    this.index++;
    return symbol;
  }

  /** Something to look for is missing where `found` stands; the operator before it, else `found`, is what to blame. */
  private missing(found: QuerySymbol | undefined): QueryProblem {
    const before = this.symbols[this.index - 1];
    if (before && isOperator(before)) {
      const sign = before.end - before.at === 1 ? 'The minus' : before.kind;
      return new QueryProblem(`${sign} needs a word after it.`, before.at);
    }
    if (found && isOperator(found)) return new QueryProblem(`${found.kind} needs a word before it.`, found.at);
    return new QueryProblem('A word to look for is missing here.', found?.at ?? this.length);
  }
}

/** Several queries as one; a single one stays itself. */
function group(kind: 'all' | 'any', queries: Query[]): Query {
  const [only] = queries;
  return queries.length === 1 && only ? only : { kind, of: queries };
}
