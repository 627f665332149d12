/** The words after a fence of backticks hold no backtick (CommonMark 0.31 §4.5). */
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;
const CLOSING_FENCE = /^(`{3,}|~{3,})[ \t]*$/;

/** Which lines belong to fenced code, its fences included, and whether the last fence is still open at the end. */
export function fencedLines(lines: string[]): { fenced: boolean[]; isOpen: boolean } {
  let open: string | undefined;
  const fenced = lines.map((line) => {
    if (open === undefined) {
      open = FENCE.exec(line)?.[1];
      return open !== undefined;
    }
    const closing = CLOSING_FENCE.exec(line)?.[1];
    if (closing && closing[0] === open[0] && closing.length >= open.length) open = undefined;
    return true;
  });
  return { fenced, isOpen: open !== undefined };
}
