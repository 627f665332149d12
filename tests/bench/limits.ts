/** Bytes of the minified content script: every page of the sites carries it. */
export const CONTENT_SCRIPT_LIMIT = 60_000;
/** Bytes of what one page carries in all: the content script and the script of its own site. */
const PAGE_SCRIPTS_LIMIT = 80_000;
/** The same where papers are read by their links: titles of free-form lists take more code than the hooks of a site. */
const LINK_SCRIPTS_LIMIT = 95_000;
/** Scripts of sites that read papers by their links. */
const BY_LINKS = ['any-page.js', 'github.js'];

/** @param siteScript name of the file of the page's site */
export const pageScriptsLimit = (siteScript: string): number =>
  BY_LINKS.includes(siteScript) ? LINK_SCRIPTS_LIMIT : PAGE_SCRIPTS_LIMIT;
/** Microseconds to tag one paper, scoring included. */
export const TAGGING_LIMIT = 100;
/** Milliseconds for the slowest query of an own tag on an abstract of 5,000 characters. */
export const OWN_TAG_LIMIT = 50;
/** Milliseconds to learn an own tag in a library of 10,000 papers, reading included. */
export const LEARNING_LIMIT = 200;
/** Milliseconds from a long page being idle to the last row on the screen. */
export const VISIBLE_ROWS_LIMIT = 100;
/** Milliseconds that we take of one task. */
export const LONGEST_TASK_LIMIT = 50;
/** Microseconds per card or change of a long page, beyond reading cards and making rows. */
export const PASS_LIMIT = 5;
/** Milliseconds until every card has its one row again. */
export const WHOLE_AGAIN_LIMIT = 250;
