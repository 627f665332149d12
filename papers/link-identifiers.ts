import { aclIdIn, arxivIdIn, decoded, doiIn, isTooLong, openreviewIdIn, webUrl } from './identifiers';
import type { PaperFields } from './paper';

/** After a slash, an equals sign (`?id=10.1371/…`) or a colon (`/articles/doi:10.1038/…`). */
const DOI_IN_PATH = /[/=:](10\.\d{4,9}\/[^?#&]+)/;
/** What publishers append to a DOI to name a view of the paper: `/full/html`, `.full.pdf`, `/meta`. */
const VIEW =
  /(?:\/(?:full(?:text)?|abs(?:tract)?|summary|short|html?|xml|e?pdf|epub|meta|metrics|references|figures|view|download)|\.(?:full(?:-text)?|abstract|short|long|html?|pdf(?:\+html)?)|\/)$/i;
/** Silverchair (Oxford, MIT Press, ASME) appends its own number, and at times the title. */
const WITH_NUMBER = /^(10\.(?:1093|1162|1115)\/.+?)\/\d{4,}(?:\/.*)?$/;
/** bioRxiv and medRxiv append the version, and the name of a tab: `10.1101/2020.03.22.002386v3.article-info`. */
const WITH_VERSION = /^(10\.(?:1101|64898)\/[\d.]*\d)v\d.*$/;
/** Nature's page of a paper is named by the end of its DOI: `/articles/s41586-021-03819-2`. */
const NATURE_PATH = /^\/articles\/(s\d{5}-\d{3}-\d{5}-[\da-z]|(?:nature|ncomms|srep)\d{4,5})(?:\.pdf)?\/?$/;

/** The identifiers that the links of one paper carry; of each kind the first. */
export function identifiersOfLinks(links: string[]): Pick<PaperFields, 'arxivId' | 'doi' | 'openreviewId' | 'aclId'> {
  const urls = links.filter((link) => webUrl(link));
  const first = (read: (link: string) => string | undefined) => urls.map(read).find((id) => id !== undefined);
  return {
    arxivId: first(arxivIdIn),
    doi: first(doiInLink),
    openreviewId: first(openreviewIdIn),
    aclId: first(aclIdIn),
  };
}

/** The DOI that a resolver's or a publisher's link carries: `https://dl.acm.org/doi/pdf/10.1145/3600006.3613165`. */
export function doiInLink(link: string | undefined): string | undefined {
  const url = isTooLong(link) ? undefined : webUrl(link);
  if (!url) return undefined;
  const resolved = doiIn(link);
  if (resolved) return resolved;
  if (url.hostname === 'www.nature.com') {
    const name = NATURE_PATH.exec(url.pathname)?.[1];
    if (name) return `10.1038/${name}`;
  }
  let name = DOI_IN_PATH.exec(decoded(url.pathname + url.search))?.[1] ?? '';
  while (VIEW.test(name)) name = name.replace(VIEW, '');
  return doiIn(name.replace(WITH_NUMBER, '$1').replace(WITH_VERSION, '$1'));
}
