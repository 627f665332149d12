import type { Token, Tokens } from 'marked';
import { Lexer, marked, Parser } from 'marked';

/** What a CommonMark reader (marked, with GitHub's extensions) makes of one paper in a written file. */
export interface ReadSection {
  /** The heading as it shows, without markup. */
  title: string;
  heading: Token[];
  /** Everything below the heading, up to the next one of its level. */
  blocks: Token[];
}

/** The sections below the headings of level 2 that stand in no list or quotation. */
export function sectionsOf(markdown: string): ReadSection[] {
  const sections: ReadSection[] = [];
  for (const token of Lexer.lex(markdown)) {
    if (isHeading(token, 2)) sections.push({ title: shownText([token]), heading: [token], blocks: [] });
    else sections.at(-1)?.blocks.push(token);
  }
  return sections;
}

export function isHeading(token: Token, depth: number): token is Tokens.Heading {
  return token.type === 'heading' && token.depth === depth;
}

/** The text that a browser shows for these blocks, runs of white space folded. */
export function shownText(tokens: Token[]): string {
  return (rendered(tokens).textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Where the links, images and other addresses in these blocks lead, as a browser reads them. */
export function targetsOf(tokens: Token[]): string[] {
  return [...rendered(tokens).querySelectorAll('[href], [src]')].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
  );
}

/** Which kinds of markup stand in these blocks, containers and their content. */
export function markupIn(tokens: Token[]): Set<string> {
  const types = new Set<string>();
  marked.walkTokens(tokens, ({ type }) => {
    types.add(type);
  });
  return types;
}

/** A document of its own, so that nothing in it is run or fetched. */
const inert = document.implementation.createHTMLDocument();

function rendered(tokens: Token[]): HTMLElement {
  const element = inert.createElement('div');
  element.innerHTML = Parser.parse(tokens);
  return element;
}
