import { arxivIdIn } from '../identifiers';
import { type AbstractAnswer, abstractText } from './abstract-answer';

/** The feed's element stands at the very beginning; "Rate exceeded." has none. In characters. */
const HEAD = 2_000;
/** https://info.arxiv.org/help/api/user-manual.html#34-errors */
const ERROR_ID = /\/api\/errors/;
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const CDATA = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/;

/**
 * The abstracts in an answer of the arXiv API, by arXiv id without version. Its Atom feed has one `entry` per paper that
 * arXiv has: https://info.arxiv.org/help/api/user-manual.html#33-outline-of-an-atom-feed. Written without a DOM, which
 * a service worker has not; entities beyond XML's own five stay as they are.
 */
export function abstractsInArxivFeed(xml: string): AbstractAnswer {
  if (!/<feed[\s>]/.test(xml.slice(0, HEAD)) || !xml.trimEnd().endsWith('</feed>')) return { kind: 'unreadable' };
  const byId = new Map<string, string>();
  for (const paper of elementsIn(xml, 'entry')) {
    const id = firstIn(paper, 'id');
    if (ERROR_ID.test(id)) return { kind: 'refused' };
    const arxivId = arxivIdIn(id.trim());
    const abstract = abstractText(firstIn(paper, 'summary'));
    if (arxivId && abstract) byId.set(arxivId, abstract);
  }
  return { kind: 'abstracts', byId };
}

/** What stands between the tags of each element of a name that has no element of its own name in it. */
function* elementsIn(xml: string, name: string): Generator<string> {
  const end = `</${name}>`;
  for (let at = 0; ; ) {
    const start = startOf(xml, name, at);
    const open = start < 0 ? -1 : xml.indexOf('>', start);
    const close = open < 0 ? -1 : xml.indexOf(end, open);
    if (close < 0) return;
    yield xml.slice(open + 1, close);
    at = close + end.length;
  }
}

/** Where the next start tag of exactly this name begins, or -1. */
function startOf(xml: string, name: string, from: number): number {
  const tag = `<${name}`;
  for (let at = xml.indexOf(tag, from); at >= 0; at = xml.indexOf(tag, at + tag.length))
    if (/[\s>]/.test(xml.charAt(at + tag.length))) return at;
  return -1;
}

function firstIn(xml: string, name: string): string {
  const raw = elementsIn(xml, name).next().value ?? '';
  return CDATA.exec(raw)?.[1] ?? decoded(raw);
}

/** Character references and XML's own entities, once: "&amp;lt;" is the text "&lt;". */
function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
