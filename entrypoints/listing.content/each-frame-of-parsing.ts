import { isParsing, whenParsed } from './page-loading';

/** Of the time since the last call, at most this part goes into the next. */
const SHARE = 1 / 4;

/**
 * While the browser reads the page's HTML: calls `look`, now and before what came is painted, until it returns true.
 * @returns resolves when all of the page's HTML is there
 */
export async function eachFrameOfParsing(look: () => boolean): Promise<void> {
  if (!isParsing()) return;
  let next = 0;
  const onFrame = () => {
    frame = requestAnimationFrame(onFrame);
    const start = performance.now();
    if (start < next) return;
    if (look()) cancelAnimationFrame(frame);
    const end = performance.now();
    next = end + (end - start) / SHARE;
  };
  let frame = 0;
  // Now, too: what waits for the next frame comes after this one is painted.
  onFrame();
  await whenParsed();
  cancelAnimationFrame(frame);
}
