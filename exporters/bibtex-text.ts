import { oneLine } from './clean-text';

/**
 * Encodings that Zotero, Better BibTeX and citation-js all read back. `~`, `^` and the backslash have none that all
 * three know; these are LaTeX's own, which Better BibTeX and every TeX read.
 */
const ENCODED: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  _: '\\_',
  '%': '\\%',
  '#': '\\#',
  '&': '\\&',
};

/** BibTeX counts escaped braces too: an unbalanced one would swallow the rest of the file. */
const UNBALANCED_BRACES: Record<string, string> = { '{': '\\textbraceleft{}', '}': '\\textbraceright{}' };

/** Text as the value of a BibTeX field, to stand between `{` and `}`: shows exactly this text, runs no TeX command. */
export function bibtexText(text: string): string {
  return encoded(oneLine(text), balanced(text));
}

/** The same for titles: words with capitals inside (LLaMA, KV) keep them in styles that put titles in lower case. */
export function bibtexTitle(title: string): string {
  const hasBalance = balanced(title);
  return oneLine(title).replace(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu, (run) =>
    /^[\p{L}\p{N}]+\p{Lu}/u.test(run) ? `{${run}}` : encoded(run, hasBalance),
  );
}

/** The same for text of several lines. Readers fold single line breaks; blank lines stay paragraphs. */
export function bibtexLines(text: string): string {
  const hasBalance = balanced(text);
  // Readers that recover from errors take `@` at the start of a line for the next entry.
  return text
    .split('\n')
    .map((line) => encoded(oneLine(line), hasBalance).replace(/^@/, '{@}'))
    .join('\n')
    .trim();
}

/** URLs, DOIs and ids, which readers take verbatim: percent-encoded where BibTeX or TeX would stumble. */
export function bibtexVerbatim(text: string): string {
  return oneLine(text).replace(/[{}$\\\s]/g, (character) => encodeURIComponent(character));
}

/** One keyword of a comma-separated list that readers take verbatim: what would split or break it becomes a space. */
export function bibtexKeyword(tag: string): string {
  return oneLine(tag.replace(/[{}$\\,;]/g, ' '));
}

function encoded(text: string, hasBalance: boolean): string {
  return text
    .replace(
      /[\\~^{}$_%#&]/g,
      (character) => (hasBalance ? undefined : UNBALANCED_BRACES[character]) ?? ENCODED[character] ?? character,
    )
    .replace(/[<>]+/g, '$$$&$$');
}

function balanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
