import { ListingLinks, TaggedCardPicture } from '../saved/first-steps';
import { Notice } from './notice';
import type { PagePlace } from './page-place';
import { SiteOff, SiteRefused, SiteSilent } from './site-notices';
import { TagPage } from './tag-page-notice';

interface SilentNoticeProps {
  place: PagePlace;
  tabId?: number;
  ask(): void;
  /** Asks for as long as a script of ours may need to start in the tab. */
  askUntilAnswered(): void;
}

/** What to do where no script of ours runs: that depends on the page. */
export function SilentNotice({ place, tabId, ask, askUntilAnswered }: SilentNoticeProps) {
  switch (place.kind) {
    case 'web':
      return <TagPage tabId={tabId} answer={place} onTagged={askUntilAnswered} />;
    case 'site-off':
      return <SiteOff site={place.site} tabId={tabId} answer={place} onChanged={askUntilAnswered} />;
    case 'site-refused':
      return <SiteRefused site={place.site} origins={place.origins} onChanged={askUntilAnswered} />;
    case 'site':
      return <SiteSilent site={place.site} tabId={tabId} ask={ask} />;
    case 'file':
      return (
        <FirstSteps text="This is a file on your computer. Papertags reads pages of the web only, such as these:" />
      );
    case 'browser-page':
    case 'unknown':
      return (
        <FirstSteps text="There is no paper listing here: this page belongs to the browser, or the browser lets no extension work on it. On these, papers get tags and a bookmark:" />
      );
  }
}

function FirstSteps({ text }: { text: string }) {
  return (
    <Notice>
      <TaggedCardPicture />
      <p>{text}</p>
      <ListingLinks />
    </Notice>
  );
}
