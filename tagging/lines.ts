/** Longest line that is read, in UTF-16 units: a paper has a few thousand, and a file may hold anything. */
export const LONGEST_LINE = 4_000_000;

/**
 * Lines of a stream of text, without their ends (`\n` or `\r\n`). Holds one line at a time; of a line that is longer
 * than `LONGEST_LINE` it brings one unit more than that, and passes over the rest.
 */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let pending: string[] = [];
  let length = 0;
  let first = true;
  const add = (text: string) => {
    const room = LONGEST_LINE + 1 - length;
    if (text === '' || room <= 0) return;
    pending.push(text.length > room ? text.slice(0, room) : text);
    length += text.length;
  };
  const take = () => {
    const line = pending.join('');
    pending = [];
    length = 0;
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  };
  for await (const chunk of chunks) {
    const parts = (first ? chunk.replace(/^\ufeff/, '') : chunk).split('\n');
    first = false;
    for (const [index, part] of parts.entries()) {
      add(part);
      if (index < parts.length - 1) yield take();
    }
  }
  if (length > 0) yield take();
}
