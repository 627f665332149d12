/** Name of the host element of a row; content scripts have no custom elements, so it stays an unknown element. */
export const CHIPS_ELEMENT = 'paper-tags';
/** Holds the place of a row until its tags are known, so that the page moves once. */
export const ROOM_ELEMENT = 'paper-tags-room';
/** All that we put on a page: adapters read as if it were not there. */
export const OUR_ELEMENTS: readonly string[] = [CHIPS_ELEMENT, ROOM_ELEMENT];
