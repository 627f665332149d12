import { native } from '@/sites/page-text';

/** Whether what lies behind our chips is light or dark. */
export type Ground = 'light' | 'dark';

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const TRANSPARENT: Rgba = [0, 0, 0, 0];
const colours = new Map<string, Rgba>();

/** One pixel painted in the colour: the browser resolves oklch(), lab() and color(), which sites use as well as rgb(). */
function painted(colour: string): Rgba {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return TRANSPARENT;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** A computed colour as sRGB, 0 to 255, with alpha 0 to 1. */
function rgbaOf(colour: string): Rgba {
  let rgba = colours.get(colour);
  if (!rgba) {
    const [, numbers] = /^rgba?\(([^)]+)\)$/.exec(colour) ?? [];
    const [red, green, blue, alpha = 1] = (numbers ?? '').split(/[\s,/]+/).map(Number);
    rgba = red === undefined || green === undefined || blue === undefined ? painted(colour) : [red, green, blue, alpha];
    colours.set(colour, rgba);
  }
  return rgba;
}

/** WCAG 2.2 relative luminance, 0 to 1. */
function luminance([red, green, blue]: Rgba): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Black and white text contrast equally at this luminance: (L + 0.05)² = 1.05 · 0.05. */
const MIDDLE = Math.sqrt(1.05 * 0.05) - 0.05;

/**
 * The ground an element sits on: the nearest background that covers, else the canvas, which is dark only when the page
 * opted in by `color-scheme` and the system asks for dark.
 */
export function groundOf(element: Element): Ground {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const rgba = rgbaOf(getComputedStyle(at).backgroundColor);
    if (rgba[3] > 0.5) return luminance(rgba) < MIDDLE ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(native(document, 'documentElement')).colorScheme;
  const canvasIsDark =
    scheme.includes('dark') && (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  return canvasIsDark ? 'dark' : 'light';
}
