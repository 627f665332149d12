import { abstractsInOpenreviewNotes } from '@/papers/abstracts/openreview-notes';
import type { AbstractHost } from '@/storage/abstract-hosts';
import type { AbstractSource } from './abstract-source';

/**
 * `/notes?ids=` takes a list in both versions of the API. A guest has some 20 requests a minute, which the site's own
 * pages use as well (https://github.com/openreview/openreview/issues/254): we leave them half.
 */
function openreview(host: AbstractHost, origin: string): AbstractSource {
  return {
    host,
    mostPapers: 50,
    pause: 6_000,
    urlOf: (ids) => `${origin}/notes?ids=${ids.map(encodeURIComponent).join(',')}`,
    read: abstractsInOpenreviewNotes,
  };
}

/** OpenReview, for papers that are known by their OpenReview id alone. */
export const openreviewSource = openreview('openreview', 'https://api2.openreview.net');

/** The first version of its API, asked for what the second has not: papers of older venues. */
export const openreviewOldSource = openreview('openreviewOld', 'https://api.openreview.net');
