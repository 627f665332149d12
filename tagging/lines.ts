/** Lines of a stream of text, without their ends (`\n` or `\r\n`). Holds one line at a time. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let pending = '';
  let first = true;
  for await (const chunk of chunks) {
    const lines = (pending + (first ? chunk.replace(/^\ufeff/, '') : chunk)).split('\n');
    first = false;
    pending = lines.pop() ?? '';
    for (const line of lines) yield withoutReturn(line);
  }
  if (pending) yield withoutReturn(pending);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
