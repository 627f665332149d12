/**
 * The public APIs that abstracts are fetched from, as match patterns for which the browser's permission is needed. The
 * first two belong to sites that tags stand on anyway; where a browser grants those at once, only OpenReview's is asked.
 */
export const ABSTRACT_HOSTS = {
  arxiv: 'https://export.arxiv.org/*',
  huggingface: 'https://huggingface.co/*',
  openreview: 'https://api2.openreview.net/*',
  /** Papers of venues before OpenReview's second version. */
  openreviewOld: 'https://api.openreview.net/*',
} as const;

export type AbstractHost = keyof typeof ABSTRACT_HOSTS;

/** All of them, to be asked for with one click. */
export const ABSTRACT_ORIGINS: string[] = Object.values(ABSTRACT_HOSTS);

/**
 * What Firefox calls the ids that are sent, and asks the reader's consent for:
 * https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/
 */
const FIREFOX_CONSENT = { data_collection: ['websiteContent'] };

/** What the browser has to allow before these hosts are asked. */
export function abstractPermissions(origins: readonly string[]): { origins: string[] } {
  return { origins: [...origins], ...(import.meta.env.BROWSER === 'firefox' && FIREFOX_CONSENT) };
}
