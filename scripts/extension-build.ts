import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
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
  'sites',
  'storage',
  'tagging',
  'package-lock.json',
  'wxt.config.ts',
];

/** Time of the newest change in a file or folder, milliseconds since the epoch; deletions change their folder. */
function newestChange(file: string): number {
  const { mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(file).map((name) => newestChange(path.join(file, name))));
}

function isFresh(target: Target): boolean {
  const manifest = path.join(buildFolder(target), 'manifest.json');
  if (!existsSync(manifest)) return false;
  const built = statSync(manifest).mtimeMs;
  return SOURCES.every((source) => newestChange(source) < built);
}

/** Path of a command line that a package brings: `packageFile('wxt/bin/wxt.mjs')`. */
export const packageFile = (file: string) => path.resolve('node_modules', file);

/** Builds for one browser. @throws with the build's output when it fails */
export function build(target: Target): void {
  const start = new Date();
  const wxt = spawnSync(process.execPath, [packageFile('wxt/bin/wxt.mjs'), 'build', '-b', target], {
    encoding: 'utf8',
  });
  if (wxt.status !== 0) throw new Error(`wxt build -b ${target} failed:\n${wxt.stdout}${wxt.stderr}`);
  // A source that was changed while the build ran is newer than this.
  utimesSync(path.join(buildFolder(target), 'manifest.json'), start, start);
}

/** Builds unless the build there is newer than every source. @returns true when it had to build */
export function ensureBuild(target: Target): boolean {
  if (isFresh(target)) return false;
  console.error(`Building the extension for ${target === 'chrome' ? 'Chromium' : 'Firefox'} …`);
  build(target);
  return true;
}
