import { addressPattern } from '@/sites/address-pattern';
import type { ListingHealth } from '@/sites/health';
import type { PageReport } from '@/storage/messages';

/** Who says so. */
export interface Reporter {
  /** Version of Papertags. */
  version: string;
  /** `navigator.userAgent` */
  userAgent: string;
}

/**
 * What a maintainer needs to see that a site has changed, and how: counts and the names of elements. Nothing of the
 * page's text, nothing that tells what the reader reads or who it is.
 */
export function siteReport(page: PageReport, health: ListingHealth, { version, userAgent }: Reporter): string {
  const { verdict, kind, found, read, withIdentifier, withAbstract, shape } = health;
  return [
    `Papertags ${version}, ${browserName(userAgent)}`,
    `Site: ${page.siteId}, listing: ${kind}, verdict: ${verdict}`,
    `Address: ${addressPattern(page.url)}`,
    `Cards: ${found} found, ${read} read, ${withIdentifier} with an identifier, ${withAbstract} with an abstract`,
    'Markup:',
    shape ?? 'not known',
    '',
  ].join('\n');
}

/** "Firefox 128": name and main version, without the system that it runs on. */
export function browserName(userAgent: string): string {
  const [, name, version] =
    /\b(Firefox|Edg|OPR|Vivaldi)\/(\d+)/.exec(userAgent) ?? /(Chrome)\/(\d+)/.exec(userAgent) ?? [];
  return name ? `${name === 'Edg' ? 'Edge' : name === 'OPR' ? 'Opera' : name} ${version}` : 'unknown browser';
}
