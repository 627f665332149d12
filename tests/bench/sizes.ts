import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildFolder } from '@/scripts/extension-build';
import type { Figure } from './figure';
import { CONTENT_SCRIPT_LIMIT, pageScriptsLimit } from './limits';

function heaviestOf(folder: string): [name: string, script: Buffer] {
  const scripts = readdirSync(folder).map((name): [string, Buffer] => [name, readFileSync(path.join(folder, name))]);
  return scripts.sort(([, a], [, b]) => b.length - a.length)[0] ?? ['', Buffer.alloc(0)];
}

/** Bytes of the content script, of what one page carries in all, and of everything that the extension brings. */
export function sizeFigures(): Figure[] {
  const folder = buildFolder('chrome');
  const script = readFileSync(path.join(folder, 'content-scripts/listing.js'));
  const background = readFileSync(path.join(folder, 'background.js'));
  const chunks = readdirSync(path.join(folder, 'chunks')).map((name) =>
    readFileSync(path.join(folder, 'chunks', name)),
  );
  const pages = Buffer.concat(chunks);
  const [heaviestSite, siteScript] = heaviestOf(path.join(folder, 'site-scripts'));
  const gzipped = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length;
  return [
    {
      name: 'content script',
      unit: 'bytes',
      value: script.length,
      limit: CONTENT_SCRIPT_LIMIT,
      gzipped: gzipped(script),
    },
    {
      name: 'scripts of one page, heaviest site',
      unit: 'bytes',
      value: script.length + siteScript.length,
      limit: pageScriptsLimit(heaviestSite),
      gzipped: gzipped(Buffer.concat([siteScript, script])),
      site: heaviestSite,
    },
    { name: 'background without shared chunks', unit: 'bytes', value: background.length, gzipped: gzipped(background) },
    { name: 'chunks of background and pages', unit: 'bytes', value: pages.length, gzipped: gzipped(pages) },
  ];
}
