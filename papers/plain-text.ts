/** Invisible characters that only disturb matching, search and file names: zero-width, bidi controls, BOM, C0/C1 controls. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;
/** Joiners shape Persian and Indic words and compound emoji; after Latin letters, digits, spaces they only hide. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a range from the first character on
const STRAY_JOINER = /(?<=^|[\u0000-\u024f\s])[\u200c\u200d]+/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Text of a page as one clean line: hard line breaks and runs of spaces folded, invisible characters dropped,
 * lone surrogates replaced (they cannot be written as UTF-8).
 */
export function plainText(text: string | null | undefined): string {
  return (text ?? '')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim();
}
