import { aclIdIn, arxivIdIn, doiIn, openreviewIdIn, webUrl } from '@/papers/identifiers';
import type { PaperFields } from '@/papers/paper';

/** After a slash, an equals sign (`?id=10.1371/…`) or a colon (`/articles/doi:10.1038/…`). */
const DOI_IN_PATH = /[/=:](10\.\d{4,9}\/[^?#&]+)/;
/** What publishers append to a DOI to name a view of the paper: `/full/html`, `.full.pdf`, `/meta`. */
const VIEW =
  /(?:\/(?:full(?:text)?|abs(?:tract)?|summary|short|html?|xml|e?pdf|epub|meta|metrics|references|figures|view|download)|\.(?:full(?:-text)?|abstract|short|long|html?|pdf(?:\+html)?)|\/)$/i;
/** Silverchair (Oxford, MIT Press, ASME) appends its own number, and at times the title. */
const WITH_NUMBER = /^(10\.(?:1093|1162|1115)\/.+?)\/\d{4,}(?:\/.*)?$/;
/** bioRxiv and medRxiv append the version. */
const WITH_VERSION = /^(10\.(?:1101|64898)\/[\d.]+)v\d+$/;

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
export function doiInLink(link: string): string | undefined {
  const resolved = doiIn(link);
  const url = webUrl(link);
  if (resolved || !url) return resolved;
  let name = DOI_IN_PATH.exec(decoded(url.pathname + url.search))?.[1] ?? '';
  while (VIEW.test(name)) name = name.replace(VIEW, '');
  return doiIn(name.replace(WITH_NUMBER, '$1').replace(WITH_VERSION, '$1'));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray % sign: the path is not percent-encoded
  }
}
