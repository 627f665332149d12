import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SITES } from '@/sites/registry';

const README = readFileSync('sites/README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const FILES = readdirSync('sites').filter((name) => name.endsWith('.ts'));
const named = (pattern: RegExp) => [...README.matchAll(pattern)].map(([, name = '']) => name);

test('names every file that is no site’s own, and no file that is not there', () => {
  const ofSites = FILES.filter((file) => SITES.some(({ id }) => file === `${id}.ts` || file.startsWith(`${id}-`)));
  const inReadme = named(/`([\w-]+\.ts)`/g);
  expect(FILES.filter((file) => !ofSites.includes(file) && !inReadme.includes(file))).toEqual([]);
  const tests = readdirSync('tests/unit/sites');
  expect(inReadme.filter((file) => !FILES.includes(file) && !tests.includes(file))).toEqual([]);
});

test('names commands that there are', () => {
  const commands = named(/npm run (?:--silent )?([\w:]+)/g);
  expect(commands.length).toBeGreaterThan(0);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
});
