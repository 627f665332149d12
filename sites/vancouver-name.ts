/** Family name, initials without full stops, at times a suffix: "Ferreira LGO", "Ng J-P 3rd". */
const VANCOUVER = /^(.*\p{Ll}.*?)\s+(\p{Lu}(?:-?\p{Lu}){0,3})(?:\s+(Jr|Sr|2nd|3rd|4th))?$/u;
const NUMBERED: Record<string, string> = { '2nd': 'II', '3rd': 'III', '4th': 'IV' };

/**
 * The name of an author in reading order, from the order of the biomedical databases ("Watson JD" is "J. D. Watson");
 * any other name, as those of groups, as it is. The style: https://www.ncbi.nlm.nih.gov/books/NBK7256/.
 */
export function inReadingOrder(name: string): string {
  const [, family, initials = '', suffix] = VANCOUVER.exec(name) ?? [];
  if (!family) return name;
  const given = initials
    .replace(/\p{Lu}/gu, ' $&.')
    .replaceAll('- ', '-')
    .trim();
  return [given, family, suffix && (NUMBERED[suffix] ?? suffix)].filter(Boolean).join(' ');
}
