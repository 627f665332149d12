import { ABSTRACT_ORIGINS } from '@/storage/abstract-hosts';
import type { Settings } from '@/storage/settings';
import { OptionSection } from './option-section';
import { PlaceOptions } from './place-options';
import { siteGroups } from './site-groups';
import { SiteRow } from './site-row';
import { UnusedAccess } from './unused-access';
import './site-options.css';

/** Which pages get tags, and what the browser lets us read. */
export function SiteOptions({ settings }: { settings: Settings }) {
  return (
    <OptionSection
      title="Sites"
      about="Papertags puts tags on the paper listings of these sites. On a site that is off, nothing of it runs."
    >
      {siteGroups().map(({ label, sites }) => (
        <fieldset key={label} className="site-group">
          <legend>{label}</legend>
          <ul>
            {sites.map((site) => (
              <SiteRow key={site.id} site={site} isOn={!settings.disabledSites.includes(site.id)} />
            ))}
          </ul>
        </fieldset>
      ))}
      <PlaceOptions places={settings.taggedPlaces} />
      <UnusedAccess used={[...settings.taggedPlaces, ...(settings.fetchAbstracts ? ABSTRACT_ORIGINS : [])]} />
    </OptionSection>
  );
}
