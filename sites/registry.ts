import { acl } from './acl';
import { alphaxiv } from './alphaxiv';
import { arxiv } from './arxiv';
import { biorxiv } from './biorxiv';
import { cvf } from './cvf';
import { dblp } from './dblp';
import { europepmc } from './europepmc';
import { github } from './github';
import { huggingface } from './huggingface';
import { matchesPattern } from './match-pattern';
import { neurips } from './neurips';
import { openreview } from './openreview';
import { papersCool } from './papers-cool';
import { pmlr } from './pmlr';
import { pubmed } from './pubmed';
import { scholar } from './scholar';
import { semanticscholar } from './semanticscholar';
import type { SiteAdapter } from './site-adapter';

/** Every site that Papertags knows, in the order in which people see them. The manifest takes its match patterns from here. */
export const SITES: SiteAdapter[] = [
  huggingface,
  arxiv,
  scholar,
  semanticscholar,
  openreview,
  alphaxiv,
  papersCool,
  acl,
  neurips,
  pmlr,
  cvf,
  dblp,
  pubmed,
  europepmc,
  biorxiv,
  github,
];

/** The site that a URL belongs to; whether the page is a listing is for the adapter to say. */
export function adapterFor(url: URL): SiteAdapter | undefined {
  return SITES.find((site) => site.matches.some((pattern) => matchesPattern(pattern, url)));
}
