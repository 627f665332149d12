/** Bytes of the minified content script: every page of the sites carries it. */
export const CONTENT_SCRIPT_LIMIT = 60_000;
/** Microseconds to tag one paper, scoring included. */
export const TAGGING_LIMIT = 100;
/** Milliseconds for the slowest query of an own tag on an abstract of 5,000 characters. */
export const OWN_TAG_LIMIT = 50;
/** Milliseconds to learn an own tag in a library of 10,000 papers, reading included. */
export const LEARNING_LIMIT = 200;
