import { foldAccents, spellingOf } from './letters';
import { plainText } from './plain-text';

const LONGEST_NORMALISED = 300;
/** In normalised letters: a cut title says which paper it is when at least this much of it is left. */
const SHORTEST_START = 25;

/** As PubMed, Crossref and DBLP set titles, at times one in another; a `<` that compares is none of these. */
const HTML_TAG = /<(i|b|em|strong|su[bp]|tt|u|span|sc|scp|mml:[a-z]+)(?:\s[^<>]*)?>([^<]*)<\/\1>/gi;
const HTML_ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|#x?[\da-f]{1,6});/gi;
/** LaTeX that only sets type, or that stands for a sign which is no letter: `\mathcal{O}`, `\v{c}`, `\to`. */
const LATEX_COMMAND =
  /\\var(?=[a-z])|\\(?:(?:text|math)[a-z]{2,4}|emph|em|it|bf|tt|rm|sc|ensuremath|operatorname|boldsymbol|bm|mbox|left|right|to|(?:left|right)arrow|times|cdot|infty|sim|approx|pm|circ|[vcHukbdrt](?=\{))(?![a-z])/g;

/**
 * A title as identity: letters and digits only, case, accents and compatibility forms folded, Greek letters by name,
 * "&" as "and", LaTeX and HTML as what they print. "Mixture-of-Experts" and "Mixture of experts" are one title, and so
 * are "$\beta$-VAE", "β-VAE" and "beta-VAE". A title of nothing but symbols stays as it is, in lower case.
 */
export function normalisedTitle(title: string): string {
  const plain = withoutMarkup(plainText(title)).toLowerCase();
  const letters = foldAccents(plain)
    .replaceAll('&', ' and ')
    .replace(/[^\p{ASCII}]/gu, (letter) => spellingOf(letter) ?? letter)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
  return cutAt(letters || plain, LONGEST_NORMALISED);
}

function withoutMarkup(title: string): string {
  let text = title;
  if (text.includes('&')) text = text.replace(HTML_ENTITY, (entity) => (/^&amp;$/i.test(entity) ? '&' : ' '));
  if (text.includes('<')) text = text.replace(HTML_TAG, '$2').replace(HTML_TAG, '$2');
  if (text.includes('\\')) text = text.replaceAll('\\ell', 'l').replace(LATEX_COMMAND, '');
  return text;
}

/** Cuts without leaving half of a surrogate pair. */
function cutAt(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** Under this a title is looked up, so that a title and its cut form are found by each other. */
export function startOfTitle(title: string): string {
  return cutAt(normalisedTitle(title), SHORTEST_START);
}

/** Whether a listing cut the title, as Google Scholar does with long ones: it ends with an ellipsis. */
export function isCutTitle(title: string): boolean {
  return /(?:…|\.\.\.)\s*$/.test(title);
}

/** Whether one of two normalised titles, which a listing cut, begins the other, and says enough to tell papers apart. */
export function beginsTitle(start: string, whole: string): boolean {
  return start.length >= SHORTEST_START && whole.startsWith(start);
}

/** In normalised letters; "Deep learning", "Random forests" are titles of several papers. */
const SHORTEST_TELLING = 18;
const PART_OF_VOLUME =
  /^(?:(?:guest)?editor(?:s|ial)|introductionto(?:the)?(?:special|issue|volume|minitrack)|(?:message|letter|note|welcome)(?:s|from|to)|preface|foreword|acknowledge?ment|errat|corrigend|correction|retraction|commenton|reply|responseto|bookreview|inmemoriam|listof|tableofcontents|authorindex|subjectindex|frontmatter|backmatter)/;

/** Whether a normalised title is one that many papers have: short, or of the parts that every volume has. */
export function isGenericTitle(normalised: string): boolean {
  return normalised.length < SHORTEST_TELLING || PART_OF_VOLUME.test(normalised);
}
