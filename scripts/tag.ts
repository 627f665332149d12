// `npm run tag`: tags JSON lines, one paper at a time, in the memory of one.

import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { linesOf } from '@/tagging/lines';
import { tagLines } from '@/tagging/tag-lines';
import { UsageError, userFile } from './arguments';
import { ProgressLine } from './progress-line';

const USAGE = 'usage: npm run --silent tag -- FILE.jsonl   (or - for stdin)';

const progress = new ProgressLine(process.stderr);
let badLines = 0;

const exitCode = () => (badLines > 0 ? 1 : 0);

/** Exit code 1 when a line was bad, 2 when the papers could not be read. */
async function main(name: string | undefined): Promise<number> {
  try {
    if (!name) throw new UsageError(USAGE);
    for await (const result of tagLines(linesOf(textOf(name)))) {
      const isBad = 'error' in result;
      if (isBad) badLines++;
      await writeLine(isBad ? process.stderr : process.stdout, JSON.stringify(result));
      progress.count();
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    progress.clear();
    console.error(error.message);
    return 2;
  }
  progress.clear();
  return exitCode();
}

/** @throws UsageError when the file is not there or a read fails on the way */
async function* textOf(name: string): AsyncGenerator<string> {
  const stream = name === '-' ? process.stdin : createReadStream(userFile(name));
  try {
    for await (const chunk of stream.setEncoding('utf8')) yield chunk;
  } catch (error) {
    throw new UsageError(`Cannot read ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Waits where the reader of the stream is slower than the tagging, so that nothing piles up. */
async function writeLine(stream: NodeJS.WriteStream, line: string): Promise<void> {
  if (stream.isTTY) progress.clear();
  if (!stream.write(`${line}\n`)) await once(stream, 'drain');
}

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has enough (`| head`) closes the pipe: that is no error.
    if (error.code === 'EPIPE') process.exit(exitCode());
    if (stream === process.stdout) console.error(`Cannot write the tags: ${error.message}`);
    process.exit(2);
  });

process.exitCode = await main(process.argv[2]);
