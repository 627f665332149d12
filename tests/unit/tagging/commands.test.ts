import { spawnSync } from 'node:child_process';
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

  it.each([
    [['tag', 'no/such/file.jsonl'], 'Cannot read no/such/file.jsonl'],
    [['tag', '.'], 'Cannot read .'],
    [['tag'], 'usage'],
  ])('%j says what is wrong', { timeout: SLOW }, (args, reason) => {
    const { stdout, stderr, status } = run(args);
    expect(stdout).toBe('');
    expect(stderr).toContain(reason);
    expect(status).toBe(2);
  });
});

describe('the eval command', () => {
  it('prints figures for labelled papers', { timeout: SLOW }, () => {
    const gold = fileOf(
      'gold.jsonl',
      {
        id: 1,
        set: 'seed',
        title: 'Speculative Decoding for LLMs',
        abstract: 'Drafts.',
        tags: ['inference'],
        exhaustive: true,
      },
      { id: 2, set: 'lists', title: 'On birds', abstract: 'Wings.', tags: ['code'], support: { code: 2 } },
    );
    const { stdout, status } = run(['eval', gold, '--json']);
    expect(status).toBe(0);
    const { full } = JSON.parse(stdout);
    expect(full.exhaustive.micro).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(full.confirmedRecall).toBe(0);
    expect(run(['eval', gold]).stdout).toContain('# title + abstract');
  });

  it('names the line that it cannot read', { timeout: SLOW }, () => {
    writeFileSync(path.join(folder, 'bad.jsonl'), '{}\nnope\n');
    const { stderr, status } = run(['eval', path.join(folder, 'bad.jsonl')]);
    expect(stderr).toContain('line 2');
    expect(status).toBe(2);
  });
});
