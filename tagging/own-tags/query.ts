import { LONGEST_OWN_TAG_QUERY } from './own-tag';

/**
 * A word to look for, in lower case and without accents; `*` stands for any letters, and alone for any one word of a
 * phrase: `cache`, `quanti*`, `*`.
 */
export type WordPattern = string;

/** A word or words in a row. */
export interface QueryTerm {
  kind: 'term';
  /** Ways to write it, any of them: `KV-cache` reads as two words and as one. */
  readings: WordPattern[][];
}

/** What a query asks for. */
export type Query =
  | QueryTerm
  | { kind: 'all'; of: Query[] }
  | { kind: 'any'; of: Query[] }
  /** `at`: UTF-16 offset of the NOT, or of its minus. */
  | { kind: 'not'; of: Query; at: number };

/** Why a query cannot be read, in words for the user. */
export interface QueryError {
  message: string;
  /** UTF-16 offset into the query, where it goes wrong. */
  at: number;
}

export function isQueryError(read: Query | QueryError): read is QueryError {
  return 'message' in read;
}

/** Bounds that keep every query cheap: what a text costs grows with its length and the query's, and with nothing else. */
export const MOST_WILDCARDS = 100;
export const MOST_PHRASE_WORDS = 20;
/** In UTF-16 units. */
export const LONGEST_QUERY_WORD = 80;
/** Levels of parentheses and NOT. */
export const DEEPEST_QUERY = 20;

/** The place and the reason where reading stops; caught by `parseQuery`. */
export class QueryProblem extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

/** @throws QueryProblem for a query that is longer than a stored one may be */
export function checkLength(text: string): void {
  if (text.length <= LONGEST_OWN_TAG_QUERY) return;
  const most = LONGEST_OWN_TAG_QUERY.toLocaleString('en');
  throw new QueryProblem(`The words to look for are longer than ${most} characters.`, LONGEST_OWN_TAG_QUERY);
}

/**
 * The first NOT that would make a query hit papers for what they do not say; undefined when every way to fit the query
 * goes through a word that it looks for.
 */
export function loneNot(query: Query): { at: number } | undefined {
  if (query.kind === 'term') return undefined;
  if (query.kind === 'not') return query;
  const lone = query.of.map(loneNot);
  if (query.kind === 'any') return lone.find((not) => not !== undefined);
  return lone.every((not) => not !== undefined) ? lone[0] : undefined;
}
