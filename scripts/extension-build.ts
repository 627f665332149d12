import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type Target = 'chrome' | 'firefox';

/** Folder of the built extension, as the browsers load it. */
export const buildFolder = (target: Target) => path.resolve(`.output/${target}-mv3`);

/** What a build is made of: a change in any of it makes the build stale. */
const SOURCES = [
  'components',
  'entrypoints',
  'exporters',
  'papers',
  'public',
  'scripts/site-scripts.ts',
  'sites',
  'storage',
  'tagging',
  'package-lock.json',
  'wxt.config.ts',
];

/** The files below a folder, or the file itself, in a fixed order. */
function filesIn(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)));
}

const manifestOf = (target: Target) => path.join(buildFolder(target), 'manifest.json');
const stampOf = (target: Target) => `${buildFolder(target)}.stamp`;

/** Tells whether sources or build changed: contents of the sources (a copy keeps times), time of the build. */
function stamp(target: Target, sources: string): string {
  return `${sources} ${statSync(manifestOf(target)).mtimeMs}`;
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesIn)) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function isFresh(target: Target): boolean {
  if (!existsSync(manifestOf(target)) || !existsSync(stampOf(target))) return false;
  return readFileSync(stampOf(target), 'utf8') === stamp(target, hashOfSources());
}

/** Path of a command line that a package brings: `packageFile('wxt/bin/wxt.mjs')`. */
export const packageFile = (file: string) => path.resolve('node_modules', file);

/** Builds for one browser. @throws with the build's output when it fails */
export function build(target: Target): void {
  // Hashed first: a source that changes while the build runs makes it stale.
  const sources = hashOfSources();
  const wxt = spawnSync(process.execPath, [packageFile('wxt/bin/wxt.mjs'), 'build', '-b', target], {
    encoding: 'utf8',
  });
  if (wxt.status !== 0) throw new Error(`wxt build -b ${target} failed:\n${wxt.stdout}${wxt.stderr}`);
  writeFileSync(stampOf(target), stamp(target, sources));
}

/** Builds unless the build there was made from the present sources. @returns true when it had to build */
export function ensureBuild(target: Target): boolean {
  if (isFresh(target)) return false;
  console.error(`Building the extension for ${target === 'chrome' ? 'Chromium' : 'Firefox'} …`);
  build(target);
  return true;
}
