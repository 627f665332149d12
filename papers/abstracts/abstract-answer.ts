import { LONGEST_ABSTRACT } from '../key';
import { plainText } from '../plain-text';

/** What the answer of a public API says about the papers that it was asked for. */
export type AbstractAnswer =
  /** Abstracts by the id of the paper at that API; papers that are missing have none there. */
  | { kind: 'abstracts'; byId: Map<string, string> }
  /** The API does not take the question as it was put. */
  | { kind: 'refused' }
  /** Not the format that was asked for: a notice for people, or cut off on the way. */
  | { kind: 'unreadable' };

/** An abstract as it came, as one clean line within the limit of papers; undefined when there is no text in it. */
export function abstractText(raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined;
  const text = plainText(raw.slice(0, 2 * LONGEST_ABSTRACT)).slice(0, LONGEST_ABSTRACT);
  return text.replace(/[\ud800-\udbff]$/, '').trimEnd() || undefined;
}

/** The value that a JSON text stands for; undefined when it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // told by the caller as an answer that cannot be read
  }
}

/** A property of whatever came; undefined where there is none. */
export function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
