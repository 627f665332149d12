import type { TaggableText, TagMatch } from '../tag';
import { tokenise } from '../tokenise';
import type { OwnTag, OwnTagColour } from './own-tag';
import { parseQuery } from './parse-query';
import { isQueryError, type Query } from './query';
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

/** Compiles own tags. One whose query is empty or cannot be read never hits. */
export function compileOwnTags(tags: readonly OwnTag[]): OwnTagMatcher {
  const trie = new TermTrie();
  /** Which tag each term belongs to. */
  const owners: number[] = [];
  const compiled: CompiledTag[] = [];
  for (const tag of tags) {
    const query = parseQuery(tag.query);
    if (isQueryError(query)) continue;
    compiled.push({ tag, query: compileQuery(query, compiled.length, trie, owners) });
  }
  return {
    match: (text) => {
      if (compiled.length === 0) return [];
      const found = findTerms(text, trie);
      // A query cannot hit without one of its words, so only their owners are asked.
      const asked = [...new Set([...found.keys()].map((term) => owners[term] ?? -1))].sort((a, b) => a - b);
      return asked.flatMap((index) => hitOf(compiled[index], found));
    },
  };
}

function compileQuery(query: Query, owner: number, trie: TermTrie, owners: number[]): CompiledQuery {
  switch (query.kind) {
    case 'term': {
      const term = owners.push(owner) - 1;
      for (const reading of query.readings) trie.add(reading, term);
      return { kind: 'term', term };
    }
    case 'not':
      return { kind: 'not', of: compileQuery(query.of, owner, trie, owners) };
    default:
      return { kind: query.kind, of: query.of.map((part) => compileQuery(part, owner, trie, owners)) };
  }
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
  const places = evaluate(compiled.query, (term) => {
    const all = found.get(term) ?? [];
    return titleOnly ? all.filter(({ field }) => field === 'title') : all;
  });
  return places ? [{ nameKey, name, colour, evidence: withoutOverlaps(places) }] : [];
}

/** The places that make a query hit, undefined when it does not. */
function evaluate(query: CompiledQuery, placesOf: (term: number) => readonly Place[]): readonly Place[] | undefined {
  if (query.kind === 'term') {
    const places = placesOf(query.term);
    return places.length > 0 ? places : undefined;
  }
  if (query.kind === 'not') return evaluate(query.of, placesOf) ? undefined : [];
  const parts = query.of.map((part) => evaluate(part, placesOf));
  const hits = parts.filter((places) => places !== undefined);
  const isHit = query.kind === 'all' ? hits.length === parts.length : hits.length > 0;
  return isHit ? hits.flat() : undefined;
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
