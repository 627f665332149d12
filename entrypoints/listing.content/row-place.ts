import { newElement } from '@/components/own-elements';
import { ROOM_ELEMENT } from '@/sites/our-elements';
import type { PaperCard } from '@/sites/site-adapter';

/** Whether a row, or the room for one, stands where the card's belongs. */
export function standsAt({ anchor, inside }: PaperCard, element: Element): boolean {
  return element.isConnected && element.parentNode === (inside ? anchor : anchor.parentNode);
}

/** Puts a row, or the room for one, where the card's belongs. */
export function putAt({ anchor, inside }: PaperCard, element: Element): void {
  if (inside) anchor.append(element);
  else anchor.after(element);
}

/** Room for a row, so that the page does not move when the row comes: as high as a row of one line, by listing.css. */
export const newRoom = (): HTMLElement => newElement(ROOM_ELEMENT);
