import { useState } from 'react';
import { changeSetting } from '@/storage/settings';
import { askForAccess } from '../browser-access';
import { attempt } from '../feedback/toast-store';
import { Notice, ReloadButton } from './notice';
import type { KnownSite } from './page-place';
import { TagPageButton } from './tag-page-notice';

interface SiteOffProps {
  site: KnownSite;
  tabId?: number;
  /** What the page was last found to be. */
  answer: object;
  /** Asks the page, which answers from now on. */
  onChanged(): void;
}

/** A built-in site that the reader has switched off; one page of it can be tagged all the same. */
export function SiteOff({ site, tabId, answer, onChanged }: SiteOffProps) {
  const switchOn = async () => {
    const isDone = await attempt(() =>
      changeSetting('disabledSites', (stored) => stored.filter((id) => id !== site.id)),
    );
    if (isDone) onChanged();
  };
  return (
    <Notice>
      <p>Papertags is switched off on {site.name}.</p>
      <button type="button" className="button button-primary" onClick={switchOn}>
        Switch on for {site.name}
      </button>
      <TagPageButton tabId={tabId} answer={answer} onTagged={onChanged} />
    </Notice>
  );
}

interface SiteRefusedProps {
  site: KnownSite;
  origins: string[];
  onChanged(): void;
}

/** A built-in site whose permission was taken away, by the reader or by whoever looks after the browser. */
export function SiteRefused({ site, origins, onChanged }: SiteRefusedProps) {
  const [isRefused, setIsRefused] = useState(false);
  const allow = async () => {
    const isAllowed = await askForAccess(origins);
    setIsRefused(!isAllowed);
    if (isAllowed) onChanged();
  };
  return (
    <Notice>
      <p>Papertags may not read {site.name}, so its papers get no tags.</p>
      <button type="button" className="button button-primary" onClick={allow}>
        Allow
      </button>
      <p className="quiet" role="status">
        {isRefused
          ? `The permission was not given, so nothing changes on ${site.name}.`
          : 'The browser asks you once more. What Papertags reads stays on this computer.'}
      </p>
    </Notice>
  );
}

/** A site where everything is as it should be, in a tab that was there before. */
export function SiteSilent({ site, tabId, ask }: { site: KnownSite; tabId?: number; ask: () => void }) {
  return (
    <Notice>
      <p>
        Papertags knows {site.name}, but this tab does not answer. It was open before Papertags was installed or
        updated, or it shows an error. Your library is safe. Reload the tab.
      </p>
      <ReloadButton tabId={tabId} ask={ask} />
    </Notice>
  );
}
