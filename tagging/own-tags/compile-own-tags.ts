import type { TaggableText, TagMatch } from '../tag';
import { tokenise } from '../tokenise';
import type { OwnTag, OwnTagColour } from './own-tag';
import { parseQuery } from './parse-query';
import { isQueryError, type Query, type QueryTerm } from './query';
import { TermTrie } from './term-trie';

/** Where words stand: UTF-16 offsets into a field of the text. */
type Place = Pick<TagMatch, 'field' | 'start' | 'end'>;

/** An own tag whose query hits a text. */
export interface OwnTagHit {
  nameKey: string;
  name: string;
  colour: OwnTagColour;
  /** The words it was looking for, in the order of the text, title first. */
  evidence: Place[];
}

/** Queries of own tags, ready to be held against texts. */
export interface OwnTagMatcher {
  /** The tags that hit, in the order in which they were given. Never throws, linear in the text. */
  match(text: TaggableText): OwnTagHit[];
}

/** Places kept of one word or phrase, and shown of one tag: an explanation needs no more. */
const MOST_PLACES = 20;

interface CompiledTag {
  tag: OwnTag;
  query: CompiledQuery;
}

type CompiledQuery =
  | { kind: 'term'; term: number }
  | { kind: 'all' | 'any'; of: CompiledQuery[] }
  | { kind: 'not'; of: CompiledQuery };

/** The words and phrases of all queries; equal ones are one term, whichever tags they belong to. */
class Terms {
  readonly trie = new TermTrie();
  private readonly owners: Set<number>[] = [];
  private readonly known = new Map<string, number>();

  add(readings: QueryTerm['readings'], owner: number): number {
    const key = readings.map((words) => words.join(' ')).join('/');
    const known = this.known.get(key);
    const term = known ?? this.owners.push(new Set()) - 1;
    this.owners[term]?.add(owner);
    if (known !== undefined) return known;
    this.known.set(key, term);
    for (const reading of readings) this.trie.add(reading, term);
    return term;
  }

  ownersOf(terms: Iterable<number>): number[] {
    const owners = new Set<number>();
    for (const term of terms) for (const owner of this.owners[term] ?? []) owners.add(owner);
    return [...owners].sort((a, b) => a - b);
  }
}

/** Compiles own tags. One whose query is empty or cannot be read never hits. */
export function compileOwnTags(tags: readonly OwnTag[]): OwnTagMatcher {
  const terms = new Terms();
  const compiled: CompiledTag[] = [];
  for (const tag of tags) {
    const query = parseQuery(tag.query);
    if (!isQueryError(query)) compiled.push({ tag, query: compileQuery(query, compiled.length, terms) });
  }
  return {
    match: (text) => {
      if (compiled.length === 0) return [];
      const found = findTerms(text, terms.trie);
      // A query cannot hit without one of its words, so only their owners are asked.
      return terms.ownersOf(found.keys()).flatMap((index) => hitOf(compiled[index], found));
    },
  };
}

function compileQuery(query: Query, owner: number, terms: Terms): CompiledQuery {
  if (query.kind === 'term') return { kind: 'term', term: terms.add(query.readings, owner) };
  if (query.kind === 'not') return { kind: 'not', of: compileQuery(query.of, owner, terms) };
  return { kind: query.kind, of: query.of.map((part) => compileQuery(part, owner, terms)) };
}

type FoundTerms = ReadonlyMap<number, readonly Place[]>;

function findTerms({ title, abstract }: TaggableText, trie: TermTrie): FoundTerms {
  const found = new Map<number, Place[]>();
  const walk = (field: Place['field'], text: string) =>
    trie.walk(tokenise(text), (term, { start }, { end }) => {
      const places = found.get(term);
      if (!places) found.set(term, [{ field, start, end }]);
      else if (places.length < MOST_PLACES) places.push({ field, start, end });
    });
  walk('title', title);
  if (abstract) walk('abstract', abstract);
  return found;
}

function hitOf(compiled: CompiledTag | undefined, found: FoundTerms): OwnTagHit[] {
  if (!compiled) return [];
  const { nameKey, name, colour, titleOnly } = compiled.tag;
  const placesOf = (term: number) => {
    const places = found.get(term) ?? [];
    return titleOnly ? places.filter(({ field }) => field === 'title') : places;
  };
  const hits = evaluate(compiled.query, (term) => placesOf(term).length > 0);
  if (!hits) return [];
  return [{ nameKey, name, colour, evidence: withoutOverlaps([...new Set(hits)].flatMap(placesOf)) }];
}

/** The terms that make a query hit, undefined when it does not. */
function evaluate(query: CompiledQuery, isFound: (term: number) => boolean): number[] | undefined {
  if (query.kind === 'term') return isFound(query.term) ? [query.term] : undefined;
  if (query.kind === 'not') return evaluate(query.of, isFound) ? undefined : [];
  const hits: number[][] = [];
  for (const part of query.of) {
    const terms = evaluate(part, isFound);
    if (terms) hits.push(terms);
    else if (query.kind === 'all') return undefined;
  }
  return hits.length > 0 ? hits.flat() : undefined;
}

/** In the order of the text; of places that overlap the longest of the first. */
function withoutOverlaps(places: readonly Place[]): Place[] {
  const fieldOrder = ({ field }: Place) => (field === 'title' ? 0 : 1);
  const sorted = [...places].sort((a, b) => fieldOrder(a) - fieldOrder(b) || a.start - b.start || b.end - a.end);
  const kept: Place[] = [];
  for (const place of sorted) {
    const last = kept.at(-1);
    if (last?.field === place.field && place.start < last.end) continue;
    kept.push(place);
    if (kept.length === MOST_PLACES) break;
  }
  return kept;
}
