import type { PaperKey } from '@/papers/paper';
import type { AbstractKey } from '@/storage/abstracts';

/** Who waits for which abstracts: cards of which sites, and under which keys they have the papers. */
export class AbstractAskers {
  private readonly bySite = new Map<AbstractKey, Map<string, Set<PaperKey>>>();

  /** @param site whose card waits for it */
  add(key: AbstractKey, site: string, paper: PaperKey): void {
    const sites = this.bySite.get(key) ?? new Map<string, Set<PaperKey>>();
    this.bySite.set(key, sites.set(site, (sites.get(site) ?? new Set()).add(paper)));
  }

  has(key: AbstractKey): boolean {
    return this.bySite.has(key);
  }

  isAskedOn(key: AbstractKey, site: string): boolean {
    return this.bySite.get(key)?.has(site) ?? false;
  }

  /** Under which keys cards have the paper. */
  papersOf(key: AbstractKey): PaperKey[] {
    return [...(this.bySite.get(key)?.values() ?? [])].flatMap((papers) => [...papers]);
  }

  delete(key: AbstractKey): void {
    this.bySite.delete(key);
  }

  clear(): void {
    this.bySite.clear();
  }

  /** Cards of this site wait no longer. @returns what nobody waits for any more */
  dropSite(site: string): AbstractKey[] {
    const dropped: AbstractKey[] = [];
    for (const [key, sites] of this.bySite) if (sites.delete(site) && sites.size === 0) dropped.push(key);
    for (const key of dropped) this.bySite.delete(key);
    return dropped;
  }
}
