import { SITES } from '@/sites/registry';
import type { Settings } from '@/storage/settings';
import { withValue } from './change-setting';
import { OptionSection, useChange } from './option-section';

/** Which sites get tags. */
export function SiteOptions({ settings }: { settings: Settings }) {
  return (
    <OptionSection title="Sites" about="Papertags puts tags on the paper listings of these sites.">
      <ul className="option-list">
        {SITES.map(({ id, name }) => (
          <li key={id}>
            <SiteSwitch id={id} name={name} isOn={!settings.disabledSites.includes(id)} />
          </li>
        ))}
      </ul>
    </OptionSection>
  );
}

function SiteSwitch({ id, name, isOn }: { id: string; name: string; isOn: boolean }) {
  const change = useChange();
  return (
    <label className="option-check">
      <input
        type="checkbox"
        checked={isOn}
        onChange={() => change('disabledSites', (stored) => withValue(stored, id, isOn))}
      />
      {name}
    </label>
  );
}
