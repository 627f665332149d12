import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'papertags-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Packages that are all installed: none is wanted, and the one that bundles is there. */
function installedPackages(): string {
  const packages = path.join(folder, 'node_modules');
  mkdirSync(packages);
  writeFileSync(path.join(packages, '.package-lock.json'), JSON.stringify({ packages: {} }));
  symlinkSync(path.resolve('node_modules/vite'), path.join(packages, 'vite'), 'junction');
  return packages;
}

/** A checkout with one command, which says its words. */
function checkoutThatSays(words: string, packages: string): string {
  const checkout = path.join(folder, words);
  for (const sub of ['scripts', '.wxt']) mkdirSync(path.join(checkout, sub), { recursive: true });
  copyFileSync('scripts/run.mjs', path.join(checkout, 'scripts/run.mjs'));
  writeFileSync(path.join(checkout, 'scripts/say.ts'), `console.log(${JSON.stringify(words)});`);
  writeFileSync(path.join(checkout, 'package-lock.json'), JSON.stringify({ packages: { '': {} } }));
  writeFileSync(path.join(checkout, '.wxt/tsconfig.json'), '{}');
  symlinkSync(packages, path.join(checkout, 'node_modules'), 'junction');
  return checkout;
}

test('two checkouts that share their packages run each its own commands', () => {
  const packages = installedPackages();
  const checkouts = ['here', 'there'].map((words) => checkoutThatSays(words, packages));
  for (const checkout of checkouts) {
    const command = [path.join(checkout, 'scripts/run.mjs'), 'say'];
    const { stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    expect(stdout, stderr).toBe(`${path.basename(checkout)}\n`);
  }
});
