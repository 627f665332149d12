const PARTICLES = '(?:(?:van|von|der|den|de|del|della|di|da|do|dos|du|la|le|el|al|bin|ben|ter|ten|zu)[\\s-]){0,3}';
const WORD = "\\p{Lu}[\\p{L}'’-]*\\p{L}";
const SURNAME = `${PARTICLES}${WORD}(?:\\s${PARTICLES}${WORD})?`;
const INITIALS = '\\p{Lu}\\.(?:[\\s-]?\\p{Lu}\\.){0,4}';
const TURNED = `${SURNAME},\\s${WORD}(?:\\s\\p{Lu}\\.?){0,2}`;
/** "Lovelace, A. K.", "A. K. Lovelace", "Ada K. Lovelace", "Lovelace AK". What stands behind may mark an affiliation. */
const NAME_FORMS = [
  `${PARTICLES}${WORD},\\s${INITIALS}`,
  // Two words may be a whole name, and the initials those of the next: "Ada Lovelace, A. Turing".
  `${SURNAME},\\s${INITIALS}(?=\\s?(?:[,;(&]|and\\s|et\\s))`,
  `${INITIALS}\\s?${SURNAME}`,
  `${WORD}(?:\\s\\p{Lu}\\.?){0,2}\\s${PARTICLES}${WORD}(?:\\s${PARTICLES}${WORD}){0,2}`,
  `${PARTICLES}${WORD}\\s\\p{Lu}{1,3}(?!\\p{L})`,
  // "Lovelace, Ada; Turing, Alan"
  `${TURNED}(?=\\s?;)`,
  `(?<=;\\s)${TURNED}`,
].map((form) => new RegExp(`(?:${form})[*†‡§¶\\d]{0,3}`, 'uy'));
const BETWEEN_NAMES = /\s?(?:[,;|]\s?(?:and\b|&)?|\band\b|&)\s?/y;
const ET_AL = /,?\s?(?:and\s)?et\.?\sal\b\.?/y;
/** "Terry Baruch. The title of the work. Publisher, 1993": one name, a sentence that is no venue, and a year. */
const ONE_NAME = new RegExp(
  `^${WORD}(?:\\s\\p{Lu}\\.?)?\\s${WORD}\\.\\s(?!In\\s|International|Conference|Proceedings|Journal|Advances|Annual|IEEE|ACM|\\p{Lu}{3})(?=(?:[^\\s.]+\\s){2,40}[^\\s.]+\\.\\s.{0,300}\\b(?:19|20)\\d\\d\\b)(?=[^.]*\\s\\p{Ll})`,
  'u',
);
/** "(2017)", "2017a.", ". 2008." between the names and the title. */
const YEAR = /[.,]?\s?\(?(?:19|20)\d\d[a-z]?\)?[.,:]?\s?/y;
const MOST_NAMES = 60;
/** "Xie, Yihui. 2015. ", "Do, Hoa, and Cory Whitney. 2020. ": only the first name is turned round. */
const FIRST_TURNED =
  /^\p{Lu}[\p{L}'’-]+,\s(?:(?:\p{Lu}[\p{L}.'’-]*|and|&|et|al\.|van|von|der|den|de|la|di),?\s){1,60}(?<=\.\s)(?:19|20)\d\d[a-z]?\.\s/u;

interface Names {
  count: number;
  /** Offset of what follows them, and whether nothing but names can look so: initials, "et al." */
  end: number;
  certain: boolean;
}

/** The names of people at the beginning of a text. Two words with capitals are a name for all that can be told. */
function namesIn(text: string): Names {
  const names = { count: 0, end: 0, certain: false };
  let at = 0;
  let usual: RegExp | undefined;
  while (names.count < MOST_NAMES) {
    // A reference writes all its names alike: "Schmidhuber J. Long short-term memory" begins with no "J. Long".
    const forms = usual ? [usual, ...NAME_FORMS] : NAME_FORMS;
    usual = forms.find((form) => matchAt(form, text, at));
    if (!usual) break;
    const name = matchAt(usual, text, at);
    names.count += 1;
    names.certain ||= /\p{Lu}\.|\s\p{Lu}{1,3}$/u.test(name);
    names.end = at + name.length;
    at = names.end + matchAt(BETWEEN_NAMES, text, names.end).length;
    if (at === names.end) break;
  }
  const etAl = names.count > 0 || /^\p{Lu}/u.test(text) ? etAlAt(text, names.end) : '';
  return etAl ? { count: names.count + 1, end: names.end + etAl.length, certain: true } : names;
}

/** "Vaswani et al.": one word before it is a name, too. */
function etAlAt(text: string, at: number): string {
  const surname = at === 0 ? (/^\p{Lu}[\p{L}'’-]+(?=,?\s)/u.exec(text)?.[0] ?? '') : '';
  const etAl = matchAt(ET_AL, text, at + surname.length);
  return etAl && surname + etAl;
}

function matchAt(form: RegExp, text: string, at: number): string {
  form.lastIndex = at;
  return form.exec(text)?.[0] ?? '';
}

/** True when a text is nothing but names of people, with marks and a year behind: "A. Lovelace and A. Turing (1950)." */
export function areNames(text: string): boolean {
  const { count, end } = namesIn(text.trim());
  return count > 0 && /^[\s.,:;(]*(?:(?:19|20)\d\d[a-z]?[\s.,:;)]*)?$/.test(text.trim().slice(end));
}

/** True when names make up most of a text, as in a long list of authors. */
export function isMostlyNames(text: string): boolean {
  return namesIn(text).end > text.length / 2;
}

/** True when a text begins with the names of several people, or with names that can be nothing else. */
export function beginsWithNames(text: string): boolean {
  const { count, certain } = namesIn(text);
  return certain || count > 1;
}

/** True when a text begins with names that can be nothing else. */
export function beginsWithSureNames(text: string): boolean {
  return namesIn(text).certain;
}

/**
 * What follows the authors in a reference that begins with them: "LeCun, Y. & Hinton, G. Deep learning. Nature". Undefined
 * where the line does not begin with names, or nothing parts them from what follows.
 */
export function afterAuthors(line: string): string | undefined {
  const beginning = (FIRST_TURNED.exec(line) ?? ONE_NAME.exec(line))?.[0];
  if (beginning) return line.slice(beginning.length);
  const { count, end, certain } = namesIn(line);
  if (count === 0) return undefined;
  const year = matchAt(YEAR, line, end);
  const rest = line.slice(end + year.length);
  if (!certain && count < 2) return undefined;
  if (year) return rest;
  const endsWithStop = line[end - 1] === '.';
  return /^[.:]\s/.exec(rest) ? rest.slice(2) : endsWithStop && /^\s\p{L}/u.test(rest) ? rest.trimStart() : undefined;
}

/** "CVPR", "NeurIPS 2019", "ICLR’15", "arXiv:1512.03385.", "2015", "12(3)": what cannot be a title. */
const SURE_VENUE = /^(?:arXiv\b.*|CoRR\b.*|\(?\d[\d\s:()–.-]*|\p{Lu}[\p{L}-]*\p{Lu}\p{L}*(?:[\s'’-]*\d{2,4})?)[.\s]*$/u;
/** What may stand behind a title that only commas part from it. */
const VENUE_PART =
  /^(?:in\s|In\s(?:Proc|Advances|\p{Lu}{3})|to appear|accepted|submitted|preprint|Proc\b|Proceedings|IEEE|ACM|Journal|Trans\b|Advances|(?:vol|pp|no)\.|\p{Lu}{3,}[\s'’-]*\d{2,4}\b)/u;
const JOURNAL_PART = /^\p{Lu}\S*(?:\s(?:\p{Lu}\S*|of|and|the|in|on|for|&))*$/u;
const LONGEST_PART = 200;

/**
 * The title in a reference that parts everything by commas: "Karen Simonyan and Andrew Zisserman, Very Deep Convolutional
 * Networks, ICLR, 2015". Undefined where the line does not begin with the names of several people; empty where nothing
 * but a venue follows them.
 */
export function titleBetweenCommas(line: string): string | undefined {
  const parts = line.split(/,\s+/).filter((part) => part.length < LONGEST_PART);
  const isName = (part: string): boolean => areNames(part.replace(/^and\s/, ''));
  const from = parts.findIndex((part) => !isName(part));
  const names = parts.slice(0, from).join(', ');
  if (from < 1 || !beginsWithNames(names)) return undefined;
  const title = parts.slice(from);
  const venue = title.findIndex((part, n) => SURE_VENUE.test(part) || (n > 0 && VENUE_PART.test(part)));
  if (venue >= 0) title.length = venue;
  // "…, Some Title of a Paper, Pattern Recognition, 2015": a journal may look like a part of the title.
  if (venue > 1 && (title[0]?.split(' ').length ?? 0) > 2 && JOURNAL_PART.test(title.at(-1) ?? '')) title.pop();
  const text = title.join(', ');
  if (text === '') return '';
  return /^[\p{Lu}\d]/u.test(text) && text.split(' ').length > 2 && !beginsWithNames(text) ? text : undefined;
}
