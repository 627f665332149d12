import { CHIPS_ELEMENT } from '@/sites/our-elements';
import { newClosedHost } from './own-elements';
import { chipsSheet } from './tag-chips-sheet';

/** Events that a card of the site must not take for its own: our chips are not part of its link. */
const OWN_EVENTS = [
  'click',
  'auxclick',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'keydown',
  'keyup',
];

/** The element of a row, and its closed shadow root. */
export function chipsHost(): { host: HTMLElement; root: ShadowRoot } {
  const { host, root } = newClosedHost(CHIPS_ELEMENT, chipsSheet);
  for (const name of OWN_EVENTS)
    host.addEventListener(name, (event) => {
      event.stopPropagation();
      // Where a site wraps the whole card in a link, the click must not follow it.
      if (name === 'click' || name === 'auxclick') event.preventDefault();
    });
  return { host, root };
}
