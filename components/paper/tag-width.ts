/** Padding of a tag on both sides and the gap to the next; see tag-row.css. In px. */
const AROUND_NAME = 14;
const GAP = 4;
/** The dot of an own tag, with its gap. */
const DOT = 8;
const WIDEST_TAG = 180;
const WIDTH_OF_REST = 28;
/** Mean width of a letter of an 11.5 px system font, where there is no canvas to ask. */
const LETTER = 6.2;

const widths = new Map<string, number>();
let measuring: CanvasRenderingContext2D | null | undefined;

function nameWidth(name: string): number {
  const known = widths.get(name);
  if (known !== undefined) return known;
  if (measuring === undefined) {
    measuring = document.createElement('canvas').getContext('2d');
    if (measuring) measuring.font = '500 11.5px system-ui, sans-serif';
  }
  const width = measuring?.measureText(name).width ?? name.length * LETTER;
  widths.set(name, width);
  return width;
}

/** A tag as far as its width is concerned. */
interface TagName {
  name: string;
  hasDot: boolean;
}

/** How many of the names fit into one line of `width` px as tags, room for "+3" included when not all do; at least one. */
export function fittingTags(names: readonly TagName[], width: number): number {
  let used = 0;
  let fitting = 0;
  for (const [i, { name, hasDot }] of names.entries()) {
    const wanted = Math.ceil(nameWidth(name)) + AROUND_NAME + (hasDot ? DOT : 0);
    used += Math.min(WIDEST_TAG, wanted) + (i > 0 ? GAP : 0);
    const restWidth = i < names.length - 1 ? GAP + WIDTH_OF_REST : 0;
    if (used + restWidth <= width) fitting = i + 1;
    if (used > width) break;
  }
  return Math.max(fitting, Math.min(1, names.length));
}
