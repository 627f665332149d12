import type { Author } from '@/papers/paper';

/** "Kenneth Stanley, Jr." is one author. */
const BETWEEN_NAMES = /[,;](?!\s*(?:Jr|Sr|I{2,3}|IV)\b)/;

/** The authors of a byline that is one line of text: names in reading order with commas (or semicolons) between. */
export function authorsOfByline(byline: string): Author[] {
  return byline.split(BETWEEN_NAMES).flatMap((name) => (name.trim() ? [{ name: name.trim() }] : []));
}
