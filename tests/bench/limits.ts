/** Bytes of the minified content script: every page of the sites carries it. */
export const CONTENT_SCRIPT_LIMIT = 60_000;
