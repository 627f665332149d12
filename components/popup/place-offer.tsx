import { useEffect, useState } from 'react';
import { hostOf, placeOf } from '@/storage/tagged-places';
import { stopTagging, tagAgain, tagEveryTime } from '../browser-access';
import { offerUndo, say } from '../feedback/toast-store';
import { useGranted } from '../use-granted';
import { useSettings } from '../use-settings';
import { siteOf } from './page-place';

interface PlaceOfferProps {
  /** Address of a page that is tagged by its links. */
  url: string;
  /** False where nothing was found, and in private windows: which places are visited there is stored nowhere. */
  canStart: boolean;
}

/**
 * Whether the pages of this host are tagged without being asked each time, and the button that changes it. Not on pages
 * of a built-in site: those are left to the site.
 */
export function PlaceOffer({ url, canStart }: PlaceOfferProps) {
  const isOfNoSite = useIsOfNoSite(url);
  const place = placeOf(new URL(url));
  return place && isOfNoSite ? <Offer key={place} place={place} canStart={canStart} /> : null;
}

/** False until it is known. */
function useIsOfNoSite(url: string): boolean {
  const [known, setKnown] = useState<string>();
  useEffect(() => {
    let isOver = false;
    void siteOf(new URL(url)).then((site) => {
      if (!isOver) setKnown(site ? undefined : url);
    });
    return () => {
      isOver = true;
    };
  }, [url]);
  return known === url;
}

function Offer({ place, canStart }: { place: string; canStart: boolean }) {
  const settings = useSettings();
  const granted = useGranted([place]);
  if (!settings || !granted) return null;
  const host = hostOf(place);
  const isOn = settings.taggedPlaces.includes(place) && granted.has(place);
  if (!isOn && !canStart) return null;
  const start = async () => {
    if (!(await tagEveryTime(place))) say(`The permission was not given, so ${host} is tagged only when you ask.`);
  };
  const stop = async () => {
    if (await stopTagging(place))
      offerUndo(`${host} is no longer tagged. This page keeps its tags until you reload it.`, () => tagAgain(place));
  };
  return (
    <div className="place-offer">
      {isOn && <p className="quiet">Tagged every time</p>}
      <button type="button" className="button button-quiet" onClick={isOn ? stop : start}>
        {isOn ? `Stop tagging ${host}` : `Tag pages of ${host} every time`}
      </button>
    </div>
  );
}
