import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildFolder } from '@/scripts/extension-build';
import type { Figure } from './figure';
import { CONTENT_SCRIPT_LIMIT } from './limits';

/** Bytes of the content script, and of everything that the extension brings. */
export function sizeFigures(): Figure[] {
  const folder = buildFolder('chrome');
  const script = readFileSync(path.join(folder, 'content-scripts/listing.js'));
  const background = readFileSync(path.join(folder, 'background.js'));
  const chunks = readdirSync(path.join(folder, 'chunks')).map((name) =>
    readFileSync(path.join(folder, 'chunks', name)),
  );
  const pages = Buffer.concat(chunks);
  const gzipped = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length;
  return [
    {
      name: 'content script',
      unit: 'bytes',
      value: script.length,
      limit: CONTENT_SCRIPT_LIMIT,
      gzipped: gzipped(script),
    },
    { name: 'background without shared chunks', unit: 'bytes', value: background.length, gzipped: gzipped(background) },
    { name: 'chunks of background and pages', unit: 'bytes', value: pages.length, gzipped: gzipped(pages) },
  ];
}
