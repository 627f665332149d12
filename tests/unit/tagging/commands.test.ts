import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SLOW = 60_000;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'papertags-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: string[], input = '') {
  return spawnSync(process.execPath, ['scripts/run.mjs', ...args], { input, encoding: 'utf8' });
}

function fileOf(name: string, ...papers: object[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, papers.map((paper) => `${JSON.stringify(paper)}\n`).join(''));
  return file;
}

/** A reader that takes the first bytes of what a command says and closes the pipe, as `head` does. */
async function firstBytesOf(args: string[], input: string): Promise<{ status: number | null; stderr: string }> {
  const command = spawn(process.execPath, ['scripts/run.mjs', ...args]);
  let stderr = '';
  command.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  command.stdin.on('error', () => {}); // it is not read to its end
  command.stdin.end(input);
  command.stdout.once('data', () => command.stdout.destroy());
  const [status] = await once(command, 'close');
  return { status, stderr };
}

describe('the tag command', () => {
  it('tags a file and exits with 0', { timeout: SLOW }, () => {
    const papers = Array.from({ length: 500 }, (_, id) => ({ id, title: `Speculative Decoding for LLMs, part ${id}` }));
    const { stdout, stderr, status } = run(['tag', fileOf('many.jsonl', ...papers)]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual(papers.map(({ id }) => id));
    expect(lines[0].tags[0].tag).toBe('speculative-decoding');
  });

  it('reads stdin, reports bad lines on stderr and exits with 1', { timeout: SLOW }, () => {
    const { stdout, stderr, status } = run(['tag', '-'], 'broken\n{"id":1,"title":"On birds"}');
    expect(JSON.parse(stdout)).toEqual({ id: 1, tags: [] });
    expect(JSON.parse(stderr)).toEqual({ line: 1, error: expect.stringContaining('Not JSON') });
    expect(status).toBe(1);
  });

  it('ends quietly when its reader has enough', { timeout: SLOW }, async () => {
    const line = JSON.stringify({ id: 1, title: 'Speculative Decoding for LLMs' });
    expect(await firstBytesOf(['tag', '-'], `${line}\n`.repeat(20_000))).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    [['tag', 'no/such/file.jsonl'], 'There is no file no/such/file.jsonl'],
    [['tag', '.'], 'Cannot read .'],
    [['tag'], 'usage'],
    [['eval'], 'usage'],
    [['eval', 'package.json', '--wrost', '3'], '--wrost'],
    [['eval', 'package.json', '--worst', 'all'], '--worst takes a number'],
  ])('%j says what is wrong', { timeout: SLOW }, (args, reason) => {
    const { stdout, stderr, status } = run(args);
    expect(stdout).toBe('');
    expect(stderr).toContain(reason);
    expect(status).toBe(2);
  });
});

describe('the eval command', () => {
  const GOLD = [
    {
      id: 1,
      set: 'seed',
      title: 'Speculative Decoding for LLMs',
      abstract: 'Drafts.',
      tags: ['inference', 'speculative-decoding'],
      exhaustive: true,
    },
    { id: 2, set: 'lists', title: 'On birds', abstract: 'Wings.', tags: ['code'], support: { code: 2 } },
    { id: 3, set: 'lists', title: 'Speculative Decoding for Birds', tags: ['video'], neg: ['speculative-decoding'] },
    { id: 4, set: 'author-keywords', title: 'A KV Cache for LLMs', abstract: 'Keys.', tags: ['kv-cache', 'code'] },
    { id: 5, set: 'negatives', title: 'On trees', abstract: 'Leaves.', tags: [], neg: ['code'], trapFor: ['code'] },
  ];

  it('prints figures, what was taken for what, and the worst papers', { timeout: SLOW }, () => {
    const gold = fileOf('gold.jsonl', ...GOLD);
    const { stdout, status } = run(['eval', gold, '--json']);
    expect(status).toBe(0);
    const { full, titleOnly, confusion, worst } = JSON.parse(stdout);
    expect(full.exhaustive.micro).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(full).toMatchObject({ confirmedRecall: 0, trapRate: 0, traps: 1, f1Star: 0 });
    expect(full.authorKeywords).toMatchObject({ papers: 1, micro: { precision: 1, recall: 0.5 } });
    expect(full.lists).toMatchObject({ papers: 2, micro: { precision: 0, recall: 0, f1: 0 } });
    expect(titleOnly.lists.papers).toBe(1);
    expect(confusion).toEqual([{ given: 'speculative-decoding', missed: 'video', papers: 1, examples: ['3'] }]);
    expect(worst).toHaveLength(3);
    expect(worst[0].id).toBe('3');
    expect(worst[0].wrong[0].words[0]).toMatchObject({ field: 'title', text: 'Speculative Decoding', times: 1 });
    const text = run(['eval', gold, '--worst', '1']).stdout;
    expect(text).toContain('# title + abstract');
    expect(text).toContain('speculative-decoding     for video');
    expect(text).toContain('missed  video: nothing speaks for it');
    expect(text).not.toContain('On birds');
  });

  it('judges one set alone', { timeout: SLOW }, () => {
    const gold = fileOf('gold.jsonl', ...GOLD);
    const { full } = JSON.parse(run(['eval', gold, '--json', '--set', 'seed']).stdout);
    expect([full.exhaustive.papers, full.lists.papers]).toEqual([1, 0]);
    const text = run(['eval', gold, '--set', 'seed']).stdout;
    expect(text).toContain('F1* -   recall on tags confirmed by two lists -   trap rate - of 0');
    const { stderr, status } = run(['eval', gold, '--set', 'sead']);
    expect(stderr).toContain('Its sets: seed, lists, author-keywords, negatives');
    expect(status).toBe(2);
  });

  it.each([
    ['nope', 'line 2'],
    ['{"id": 1}', 'line 2: a labelled paper has'],
  ])('names the line that it cannot read: %s', { timeout: SLOW }, (bad, reason) => {
    writeFileSync(path.join(folder, 'bad.jsonl'), `${JSON.stringify(GOLD[0])}\n${bad}\n`);
    const { stderr, status } = run(['eval', path.join(folder, 'bad.jsonl')]);
    expect(stderr).toContain(reason);
    expect(status).toBe(2);
  });
});
