import type { SiteAdapter } from '@/sites/site-adapter';
import { hostOf } from '@/storage/tagged-places';
import { askForAccess } from '../browser-access';
import { useGranted } from '../use-granted';
import { withValue } from './change-setting';
import { useChange } from './option-section';

/** A built-in site: its switch, its hosts, and what the browser still keeps from us there. */
export function SiteRow({ site, isOn }: { site: SiteAdapter; isOn: boolean }) {
  const change = useChange();
  return (
    <li className="site-row">
      <label className="option-check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={() => change('disabledSites', (stored) => withValue(stored, site.id, isOn))}
        />
        {site.name}
      </label>
      <Hosts name={site.name} patterns={site.matches} />
      {isOn && <Access name={site.name} patterns={site.matches} />}
    </li>
  );
}

/** One host stands there, more are shown on demand. */
function Hosts({ name, patterns }: { name: string; patterns: readonly string[] }) {
  const [first, ...others] = [...new Set(patterns.map(hostOf))];
  if (others.length === 0) return <span className="quiet site-host">{first}</span>;
  return (
    <details className="quiet site-hosts">
      <summary>
        {first} and {others.length} more<span className="visually-hidden"> hosts of {name}</span>
      </summary>
      <ul>
        {others.map((host) => (
          <li key={host}>{host}</li>
        ))}
      </ul>
    </details>
  );
}

interface AccessProps {
  /** Of the site or place, as the reader knows it. */
  name: string;
  patterns: readonly string[];
}

/** Says what the browser lets us read, with a button that asks for the rest. */
export function Access({ name, patterns }: AccessProps) {
  const granted = useGranted(patterns);
  if (!granted) return null;
  const missing = patterns.filter((pattern) => !granted.has(pattern));
  if (missing.length === 0) return <span className="quiet site-access">Allowed</span>;
  return (
    <span className="site-access site-access-missing">
      {granted.size === 0 ? 'Not allowed' : `Allowed on ${granted.size} of ${patterns.length} hosts`}
      <button type="button" className="button" aria-label={`Allow ${name}`} onClick={() => askForAccess(missing)}>
        Allow
      </button>
    </span>
  );
}
