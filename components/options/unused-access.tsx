import { useRef } from 'react';
import { SITES } from '@/sites/registry';
import { hostOf } from '@/storage/tagged-places';
import { askForAccess, giveUpAccess } from '../browser-access';
import { offerUndo, say } from '../feedback/toast-store';
import { useGrantedOrigins } from '../use-granted';

/** Hosts for which the manifest asks, in the browser's own spelling and in ours. */
const SITE_HOSTS = new Set(SITES.flatMap(({ matches }) => matches.map(hostOf)));

/** "All pages of the web" or the host. */
function nameOf(origin: string): string {
  const host = hostOf(origin);
  return host === '*' || host === '<all_urls>' ? 'All pages of the web' : host;
}

/**
 * What the browser lets us read and nothing needs: left over from a place that was removed, or given elsewhere.
 * `used` are match patterns that something beside the built-in sites needs.
 */
export function UnusedAccess({ used }: { used: readonly string[] }) {
  const origins = useGrantedOrigins();
  const section = useRef<HTMLDivElement>(null);
  const usedHosts = new Set(used.map(hostOf));
  const unused = origins?.filter((origin) => !SITE_HOSTS.has(hostOf(origin)) && !usedHosts.has(hostOf(origin))) ?? [];
  const takeBack = async (origin: string) => {
    if (!(await giveUpAccess(origin))) return;
    offerUndo(`The permission for ${nameOf(origin)} is taken back`, () => giveAgain(origin));
    // The button that has the focus goes away with its line.
    section.current?.focus();
  };
  return (
    <div ref={section} tabIndex={-1} className="site-group unused-access">
      {unused.length > 0 && (
        <>
          <h3>Allowed and used for nothing</h3>
          <ul>
            {unused.map((origin) => (
              <li key={origin} className="site-row">
                <span className="site-place">{nameOf(origin)}</span>
                <button
                  type="button"
                  className="button"
                  aria-label={`Take back ${nameOf(origin)}`}
                  onClick={() => takeBack(origin)}
                >
                  Take back
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

async function giveAgain(origin: string): Promise<void> {
  if (!(await askForAccess([origin]))) say(`The permission for ${nameOf(origin)} was not given.`);
}
