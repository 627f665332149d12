import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'papertags-fit-'));
afterAll(() => rmSync(folder, { recursive: true }));

function runFit(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/run.mjs', 'fit', ...args], { encoding: 'utf8' });
}

describe('the fit command', { timeout: 60_000 }, () => {
  it.each([
    [[], 'usage'],
    [['a.jsonl', 'b.jsonl'], 'usage'],
    [['--nonsense', 'a.jsonl'], '--nonsense'],
    [['no/such/file.jsonl'], 'no/such/file.jsonl'],
  ])('%j says what is wrong', (args, words) => {
    const { status, stderr, stdout } = runFit(...args);
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it('with --check prints the figures side by side and leaves the weights as they are', () => {
    const weights = readFileSync('tagging/learned/field-weights.ts', 'utf8');
    const gold = path.join(folder, 'gold.jsonl');
    const papers = Array.from({ length: 12 }, (_, index) => ({
      id: index,
      set: index % 2 ? 'lists' : 'negatives',
      title: index % 2 ? `Pruning Neural Networks ${index}` : `Frost in Valley ${index}`,
      abstract: 'A text.',
      tags: index % 2 ? ['pruning'] : [],
      neg: index % 2 ? [] : ['pruning'],
    }));
    writeFileSync(gold, papers.map((paper) => JSON.stringify(paper)).join('\n'));
    const { status, stdout } = runFit(gold, '--check');
    expect(stdout).toMatch(/rules alone .*\n.*fitted .*\n.*split by list/);
    expect(status).toBe(0);
    expect(readFileSync('tagging/learned/field-weights.ts', 'utf8')).toBe(weights);
  });
});
