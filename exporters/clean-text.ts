/** C0 and C1 controls but tab and line breaks, the byte order mark, and code points that are no characters. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]|\p{Noncharacter_Code_Point}/gu;
const LINE_BREAK = /\r\n?|[\u0085\u2028\u2029]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Text that every text format can hold: what YAML, spreadsheets and UTF-8 cannot is dropped, lone surrogates become
 * U+FFFD, line breaks `\n`. Zero-width and direction characters stay: some scripts need them.
 */
export function cleanText(text: string): string {
  return text.replace(LINE_BREAK, '\n').replace(UNWRITABLE, '').replace(LONE_SURROGATE, '\ufffd');
}

/** The same in one line, runs of white space folded: for titles, names and every field that must not span lines. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
