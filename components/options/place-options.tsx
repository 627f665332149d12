import { useRef } from 'react';
import { hostOf } from '@/storage/tagged-places';
import { stopTagging, tagAgain } from '../browser-access';
import { offerUndo } from '../feedback/toast-store';
import { Access } from './site-row';

/** Places outside the built-in sites that the reader has tagged every time. */
export function PlaceOptions({ places }: { places: readonly string[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const remove = async (place: string) => {
    if (!(await stopTagging(place))) return;
    offerUndo(`${hostOf(place)} is no longer tagged, and its permission is taken back`, () => tagAgain(place));
    // The button that has the focus goes away with its place.
    heading.current?.focus();
  };
  return (
    <div className="site-group">
      <h3 ref={heading} tabIndex={-1}>
        Places you added
      </h3>
      {places.length === 0 ? (
        <p className="quiet">
          None yet. On any other page, press the Papertags button and then “Tag the papers on this page”; after that it
          offers to do so every time.
        </p>
      ) : (
        <ul>
          {places.map((place) => (
            <li key={place} className="site-row">
              <span className="site-place">{hostOf(place)}</span>
              <Access name={hostOf(place)} patterns={[place]} />
              <button
                type="button"
                className="button"
                aria-label={`Remove ${hostOf(place)}`}
                onClick={() => remove(place)}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
