import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { linesOf } from '@/tagging/lines';
import { tagLines } from '@/tagging/tag-lines';

const USAGE = 'usage: npm run --silent tag -- FILE.jsonl   (or - for stdin)';

/** Tags a file of JSON lines onto stdout. Exit code 1 when a line was bad, 2 when the file could not be read. */
async function main(path: string | undefined): Promise<number> {
  if (!path) {
    console.error(USAGE);
    return 2;
  }
  let bad = 0;
  try {
    for await (const result of tagLines(linesOf(await textOf(path)))) {
      const isError = 'error' in result;
      if (isError) bad++;
      const stream = isError ? process.stderr : process.stdout;
      if (!stream.write(`${JSON.stringify(result)}\n`)) await once(stream, 'drain');
    }
  } catch (error) {
    console.error(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  return bad > 0 ? 1 : 0;
}

async function textOf(path: string): Promise<AsyncIterable<string>> {
  if (path === '-') return process.stdin.setEncoding('utf8');
  return (await open(path)).createReadStream({ encoding: 'utf8' });
}

// A reader that has enough (`| head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv[2]);
