/** Bytes of the minified content script: every page of the sites carries it. */
export const CONTENT_SCRIPT_LIMIT = 60_000;
/** Microseconds to tag one paper, scoring included. */
export const TAGGING_LIMIT = 100;
