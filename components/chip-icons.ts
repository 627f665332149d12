import { newSvgElement } from './own-elements';

/** How icons look: lines in the colour of the text around them. */
export const ICON_CSS =
  '.icon { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.4; stroke-linejoin: round; }';

/** An icon of 16 px; the style sheet around it colours it. */
function icon(name: string, shape: string): SVGSVGElement {
  const svg = newSvgElement('svg');
  svg.setAttribute('class', name);
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = newSvgElement('path');
  path.setAttribute('d', shape);
  svg.append(path);
  return svg;
}

/** The style sheet fills it where the paper is saved. */
export const bookmarkIcon = () =>
  icon('icon', 'M4.5 2.5h7a.75.75 0 0 1 .75.75v10.25L8 10.6l-4.25 2.9V3.25a.75.75 0 0 1 .75-.75Z');

export const plusIcon = () => icon('icon', 'M8 3.5v9M3.5 8h9');
