import { ICON_CSS } from './chip-icons';
import { FAMILY_COLOURS } from './family-colours';
import { ownTagColourProperties } from './own-tag-colours';
import { EXPLANATION_TEXT_CSS } from './tag-explanation';

/** Colours by class: the family of a catalogue tag. */
function colourRules(): string {
  return Object.entries(FAMILY_COLOURS)
    .map(
      ([name, { light, dark }]) =>
        `.${name}{--ground:${light.ground};--text:${light.text}}` +
        `.dark .${name}{--ground:${dark.ground};--text:${dark.text}}`,
    )
    .join('');
}

/**
 * The look of the chips. Visible chips are 20 px high; their transparent border makes the target 24 px (WCAG 2.5.8).
 * `all: initial` keeps the site's fonts and colours out, and lengths in px follow the page's zoom.
 */
const CSS = `
:host { all: initial; display: block; margin: 2px 0; }
[role=toolbar] { display: flex; flex-wrap: wrap; align-items: center; padding-inline-end: 24px; font: 500 11.5px/1 system-ui, sans-serif;
  --line: #d4d4d8; --quiet: #52525b; --accent: #4f46e5; --float: #ffffff; --float-text: #27272a; --mark: #fde68a; ${ownTagColourProperties('light')} }
.dark { --line: #3f3f46; --quiet: #b4b4bd; --accent: #a5b4fc; --float: #18181b; --float-text: #e4e4e7; --mark: #713f12; ${ownTagColourProperties('dark')} }
button { all: unset; box-sizing: border-box; height: 24px; border: 2px solid transparent; border-radius: 12px;
  background-clip: padding-box; cursor: pointer; -webkit-user-select: none; user-select: none; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: -1px; }
.tag { max-width: 100%; padding: 0 7px; line-height: 20px; background-color: var(--ground); color: var(--text);
  overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.own { min-width: 0; max-width: min(100%, 220px); }
.more { padding: 0 5px; }
.bookmark { flex: none; width: 24px; margin-inline-start: -4px; display: grid; place-items: center; --icon: var(--quiet); }
.bookmark:hover { --icon: var(--accent); }
${ICON_CSS}
/* It lies in the padding of the row and takes no room on its line, so that it never stands on a line of its own. */
.plus { flex: none; width: 24px; margin-inline-end: -24px; display: grid; place-items: center; color: var(--plus, transparent); }
[role=toolbar]:hover, [role=toolbar]:focus-within { --plus: var(--quiet); }
.plus:hover { color: var(--accent); }
@media (hover: none) { [role=toolbar] { --plus: var(--quiet); } }
.notice { display: inline-flex; align-items: center; max-width: 100%; padding-inline-start: 6px; }
.undo, .action { padding: 0 6px; color: var(--accent); }
.undo { flex: none; }
.undo:hover, .action:hover { text-decoration: underline; }
.explanation { all: initial; position: fixed; inset: auto; box-sizing: border-box; width: max-content; max-width: min(340px, calc(100vw - 16px));
  padding: 10px 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--float); color: var(--float-text);
  font: 400 12px/1.5 system-ui, sans-serif; box-shadow: 0 4px 16px rgb(0 0 0 / .18); overflow-wrap: anywhere; }
.explanation:not(:popover-open) { display: none; }
.explanation:popover-open { display: flex; flex-direction: column; }
#explanation { min-height: 0; overflow-y: auto; overscroll-behavior: contain; }
${EXPLANATION_TEXT_CSS}
.explanation:focus { outline: none; }
/* The way from the chip to the buttons is part of it. */
.explanation::before { content: ''; position: absolute; inset: -7px -2px; z-index: -1; }
.explanation .actions { flex: none; display: flex; flex-wrap: wrap; gap: 0 4px; margin: 8px -8px -4px; }
.explanation .actions:empty { display: none; }
/* By colour, and rows do not fade in: what has an opacity is a layer of its own, and hundreds cost more than all else. */
@media (prefers-reduced-motion: no-preference) { .plus { transition: color 120ms; } }
@media (forced-colors: active) {
  button { border-color: Canvas; }
  .tag { border: 1px solid CanvasText; line-height: 22px; }
  .own { border: 0; }
  .explanation { border: 1px solid CanvasText; }
}
@media print { :host { display: none; } }
${colourRules()}`;

let sheet: CSSStyleSheet | undefined;

/** One sheet for all rows of the page: parsed once, adopted by reference (200 rows cost 1 to 2 ms). */
export function chipsSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  return sheet;
}
