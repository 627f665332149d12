/** Addresses that are remembered at once; a page with more is one that makes them up. */
const MOST = 20_000;

/**
 * What `read` finds in a link's address, remembered by address: cards are looked for again after each change of the
 * page, and parsing 2,000 addresses takes longer than all else of that look.
 * @param read gets `href` as it is written; must depend on nothing else
 */
export function byHref<T>(read: (href: string) => T): (link: Element | null | undefined) => T {
  const known = new Map<string, T>();
  return (link) => {
    const href = link?.getAttribute('href') ?? '';
    const found = known.get(href);
    if (found !== undefined || known.has(href)) return found as T;
    if (known.size >= MOST) known.clear();
    const result = read(href);
    known.set(href, result);
    return result;
  };
}
