import { ICON_CSS } from './chip-icons';
import { OWN_TAG_COLOURS_CSS } from './own-tag-colours';
import { EXPLANATION_TEXT_CSS } from './tag-explanation';

/**
 * The look inside the roots of private texts. The page may hold the root around them, so that nothing of what it could
 * set there comes in, by which it would measure letters (fonts, spacing, case); `!important` in `:host` wins over all of
 * the outside. Only colours are taken over, by custom properties that stand in no place where an address could load.
 */
const CSS = `
:host { all: initial !important; display: block !important; font: 500 11.5px/20px system-ui, sans-serif !important;
  -webkit-user-select: none !important; user-select: none !important; pointer-events: none !important; }
* { pointer-events: none !important; }
[data-text]::before { content: attr(data-text); }
.private { unicode-bidi: plaintext; }
.pill { display: block; box-sizing: border-box; position: relative; height: 20px; padding: 0 7px; border-radius: 10px;
  overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.dot { display: inline-block; margin-inline-end: 5px; border: 2.5px solid currentColor; border-radius: 50%; vertical-align: 1px; }
.suggested::after { content: ''; position: absolute; inset: 0; border: 1.5px dotted currentColor; border-radius: 10px; }
.more { color: var(--quiet); }
.action, .undo { color: var(--accent); white-space: nowrap; }
.action { font-size: 12px; }
.done { display: block; line-height: 16px; color: var(--quiet); overflow-wrap: anywhere; }
.face { display: block; height: 16px; color: var(--icon); }
.saved { color: var(--accent); }
.saved .icon { fill: currentColor; }
.busy .icon { opacity: .5; }
.about { display: block; color: var(--float-text); font: 400 12px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
${ICON_CSS}
${EXPLANATION_TEXT_CSS}
${OWN_TAG_COLOURS_CSS}
@media (forced-colors: active) {
  .pill { height: 24px; line-height: 22px; border: 1px solid CanvasText; border-radius: 12px; }
  .suggested { border-style: dotted; }
  .suggested::after { display: none; }
}`;

let sheet: CSSStyleSheet | undefined;

/** One sheet for the private texts of all rows, parsed once. */
export function privateSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  return sheet;
}
