import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROBE_PAGES } from '@/scripts/probe-pages';
import { constantOf } from '@/scripts/site-skeleton';
import { newSiteFrom, writeSite } from '@/scripts/write-site';

/** A compiler and a test run start in it, on a machine that may be busy. In ms. */
const PATIENCE = 180_000;
const COPIED = ['papers', 'sites', 'scripts/probe-pages.ts', 'tests/unit/sites', 'package.json', 'biome.json'];
const LISTING = "https://papers.example.org/lists/o'reilly/2026?page=1#top";

let root: string;

/** As the project's own, without what belongs to the extension. */
const TSCONFIG = {
  compilerOptions: {
    noEmit: true,
    strict: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
    module: 'ESNext',
    moduleResolution: 'bundler',
    target: 'ESNext',
    lib: ['ESNext', 'DOM', 'DOM.Iterable'],
    types: ['node'],
    paths: { '@/*': ['./*'] },
  },
  files: ['sites/registry.ts', 'tests/unit/sites/first-list.page.test.ts', 'tests/unit/sites/fixture-addresses.ts'],
};
const VITEST = `export default {
  resolve: { alias: { '@/': import.meta.dirname + '/' } },
  test: { include: ['tests/**/first-list.page.test.ts'], environment: 'jsdom' },
};`;

function run(file: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve('node_modules', file), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, VITEST: undefined, VITEST_WORKER_ID: undefined },
  });
  return { passed: status === 0, text: stdout + stderr };
}

const runItsTest = () => run('vitest/vitest.mjs', 'run', '--config', 'vitest.site.config.mjs');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

function change(file: string, from: string, to: string): void {
  expect(read(file)).toContain(from);
  writeFileSync(path.join(root, file), read(file).replace(from, to));
}

let written: string[];

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'papertags-site-'));
  for (const place of COPIED) cpSync(place, path.join(root, place), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'), 'junction');
  writeFileSync(path.join(root, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  writeFileSync(path.join(root, 'vitest.site.config.mjs'), VITEST);
  written = writeSite(root, newSiteFrom(root, ['first-list', LISTING, "O'Reilly", '&', 'List']));
}, PATIENCE);
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));

describe('a new site', () => {
  test('is an adapter, a fixture, a test, and a line in each list of sites', () => {
    expect(written.sort()).toEqual([
      'scripts/probe-pages.ts',
      'sites/first-list.ts',
      'sites/registry.ts',
      'tests/fixtures/first-list/listing.html',
      'tests/unit/sites/first-list.page.test.ts',
      'tests/unit/sites/fixture-addresses.ts',
    ]);
    expect(read('sites/registry.ts')).toMatch(
      /import \{ firstList \} from '\.\/first-list';[\s\S]*\n {2}firstList,\n\];/,
    );
    expect(read('scripts/probe-pages.ts').match(/\bsite: '/g)).toHaveLength(PROBE_PAGES.length + 1);
    expect(read('tests/unit/sites/fixture-addresses.ts')).toContain('first-list/listing.html');
  });

  test('compiles, and looks as the code does', { timeout: PATIENCE }, () => {
    expect(run('typescript/bin/tsc', '-p', 'tsconfig.json').text).toBe('');
    const biome = run('@biomejs/biome/bin/biome', 'check', '--vcs-enabled=false', '--error-on-warnings', ...written);
    expect(biome.text).toContain('No fixes applied');
    expect(biome.passed, biome.text).toBe(true);
  });

  test('its test says what to do until that is done, then passes', { timeout: PATIENCE }, () => {
    const unwritten = runItsTest();
    expect(unwritten.passed).toBe(false);
    expect(unwritten.text).toContain(
      'Not written yet. 1. Put the structure of a listing into tests/fixtures/first-list',
    );
    expect(unwritten.text).toMatch(/Tests +2 failed \| 2 passed/);

    const card = '<article class="paper"><h2><a href="/p/1">A First Paper</a></h2></article>';
    change('tests/fixtures/first-list/listing.html', '</body>', `${card}</body>`);
    const paper = `{ key: 'title:afirstpaper', title: 'A First Paper', authors: [], url: 'https://papers.example.org/p/1' }`;
    change(
      'tests/unit/sites/first-list.page.test.ts',
      'const PAPERS: Paper[] = [];',
      `const PAPERS: Paper[] = [${paper}];`,
    );
    const done = runItsTest();
    expect(done.passed, done.text).toBe(true);
    expect(done.text).toMatch(/Tests +4 passed/);
  });
});

describe('is refused', () => {
  test.each<[string, string[], RegExp]>([
    ['nothing', [], /^Usage: npm run new:site/],
    ['no address', ['second'], /^Usage/],
    ['a capital', ['Second', 'https://second.example/'], /cannot be the id/],
    ['a path', ['../second', 'https://second.example/'], /cannot be the id/],
    ['two hyphens', ['a--b', 'https://second.example/'], /cannot be the id/],
    ['a digit in front', ['2nd', 'https://second.example/'], /cannot be the id/],
    ['a word of the language', ['class', 'https://second.example/'], /means something else/],
    ['a name of the code', ['read-card', 'https://second.example/'], /means something else/],
    ['a site that there is', ['dblp', 'https://second.example/'], /sites\/dblp\.ts is there already/],
    ['another file of the folder', ['page-text', 'https://second.example/'], /sites\/page-text\.ts is there already/],
    ['no web address', ['second', 'second.example'], /begins with https/],
    ['an open address', ['second', 'http://second.example/'], /begins with https/],
    ['a host that is read already', ['second', 'https://export.arxiv.org/list/'], /read by sites\/arxiv\.ts already/],
    ['a name with markup', ['second', 'https://second.example/', '<b>', 'x'], /cannot be the name/],
  ])('%s', (_, args, message) => {
    expect(() => newSiteFrom(process.cwd(), args)).toThrow(message);
  });

  test('and then nothing is written', () => {
    expect(() => newSiteFrom(root, ['first-list', 'https://second.example/'])).toThrow(
      /first-list\.ts is there already/,
    );
    expect(existsSync('sites/first-list.ts')).toBe(false);
  });
});

test('without a name it is called by its host', () => {
  expect(newSiteFrom(process.cwd(), ['second', 'https://www.second.example/a']).name).toBe('second.example');
});

test.each([
  ['arxiv', 'arxiv'],
  ['papers-cool', 'papersCool'],
  ['a-2-b', 'a2B'],
])('the constant of %s is %s', (id, constant) => expect(constantOf(id)).toBe(constant));
