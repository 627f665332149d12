import { SITES } from '@/sites/registry';
import type { SiteAdapter } from '@/sites/site-adapter';

/** Ids of the sites by what people go there for, in the order of the page. */
const GROUPS = [
  { label: 'Preprints and daily papers', ids: ['huggingface', 'arxiv', 'alphaxiv', 'papers-cool', 'biorxiv'] },
  { label: 'Conferences and their proceedings', ids: ['openreview', 'acl', 'neurips', 'pmlr', 'cvf'] },
  { label: 'Search and bibliographies', ids: ['scholar', 'semanticscholar', 'dblp', 'pubmed', 'europepmc'] },
  { label: 'Reading lists', ids: ['github'] },
];

export interface SiteGroup {
  label: string;
  sites: SiteAdapter[];
}

/** Every built-in site in one group; those that no group names come last. */
export function siteGroups(sites: readonly SiteAdapter[] = SITES): SiteGroup[] {
  const named = GROUPS.map(({ label, ids }) => ({
    label,
    sites: ids.flatMap((id) => sites.filter((site) => site.id === id)),
  }));
  const rest = sites.filter(({ id }) => !GROUPS.some(({ ids }) => ids.includes(id)));
  return [...named, { label: 'Other places', sites: rest }].filter((group) => group.sites.length > 0);
}
