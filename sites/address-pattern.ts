/** Words of paths that name a kind of page. Any other part may name a person, or what somebody reads. */
const WORDS =
  'abs abstract abstracts advanced archive article articles arxiv author authors bid blob book catchup citations collection collections conf content db early event events explore feed forum group invitation journals library list me month new overview paper paper_files papers people pers pid profile recent scholar scholar_labs search session shared streams submissions tasks topic topics tree trending venue volume volumes week wiki';
const KNOWN = new Set(WORDS.split(' '));
const PARAMETER = /^[a-z_]{1,20}$/i;

/**
 * An address without what it says of its reader: host, the parts of the path that name a kind of page, and the names of
 * the parameters. Of `/list/cs.CL/recent?skip=25` stays `/list/…/recent?skip=`.
 */
export function addressPattern(address: string): string {
  const url = URL.parse(address);
  if (!url) return '…';
  const path = url.pathname
    .split('/')
    .map((part) => (part === '' || KNOWN.has(part) ? part : '…'))
    .join('/');
  const names = [...new Set(url.searchParams.keys())].map((name) => (PARAMETER.test(name) ? `${name}=` : '…'));
  return url.origin + path + (names.length > 0 ? `?${names.join('&')}` : '');
}
