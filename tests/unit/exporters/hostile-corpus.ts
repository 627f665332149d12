import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const HOSTILE = join(process.env.PAPERTAGS_CORPUS ?? '../shared/corpus', 'hostile');

/** True when the shared corpus is there; says so when not. */
export const HAS_CORPUS = existsSync(HOSTILE);
if (!HAS_CORPUS) console.warn(`SKIPPED: no hostile texts at ${HOSTILE} (set PAPERTAGS_CORPUS)`);

/** Texts of our own that have broken formats before; there without the corpus too. */
export const OWN_HOSTILE = [
  '{',
  '}{',
  '\\',
  '\\{',
  'ends with a backslash\\',
  '--- title',
  '- a\n- b',
  '# heading\n---\ntitle: x\n---\n',
  '"""',
  "'=1+1",
  ';=1+1',
  'x;=1+1;y',
  '\t=1+1',
  '＝1+1',
  '@article{x, title = {y}}',
  '%comment',
  'a % b',
  '<%* tp.file.delete() %>',
  '[[link]] ![[embed]] %%hidden%% ^block key:: value',
  '\u202egnp.exe',
  '\ud800 lone',
  'nul\u0000 bell\u0007 next\u0085line\u2028para\u2029end',
  '\ufffe\uffff',
  "`` and '' and -- and ---",
  'A <> B << C >> D',
  'NULL',
  'yes',
  '12:30:45',
  '1e3',
  '2024-01-01',
  '~',
  'C:\\temp\\x',
  '../../etc/passwd',
  'con',
  '   ',
  'x'.repeat(1_900),
  '大'.repeat(600),
];

/** Every hostile line there is: naughty strings, script payloads, spreadsheet payloads, hostile titles. */
export function hostileTexts(): string[] {
  if (!HAS_CORPUS) return OWN_HOSTILE;
  const json = ['own-hostile-titles.json', 'json/blns.json'].flatMap((name) => JSON.parse(read(name)) as string[]);
  const files = ['xss', 'csv'].flatMap((folder) =>
    readdirSync(join(HOSTILE, folder)).map((name) => `${folder}/${name}`),
  );
  const lines = files.flatMap((name) => read(name).split('\n'));
  return [...new Set([...OWN_HOSTILE, ...json, ...lines])];
}

function read(name: string): string {
  return readFileSync(join(HOSTILE, name), 'utf8');
}

/** The files of JSONTestSuite's `test_parsing`: `y_` must be read, `n_` must be refused, `i_` may be either. */
export function jsonTestSuite(): { name: string; bytes: Buffer }[] {
  if (!HAS_CORPUS) return [];
  const tar = gunzipSync(readFileSync(join(HOSTILE, 'json/JSONTestSuite-test_parsing.tar.gz')));
  const files: { name: string; bytes: Buffer }[] = [];
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(tar.toString('ascii', at + 124, at + 136), 8);
    if (name.endsWith('.json'))
      files.push({ name: name.replace(/^.*\//, ''), bytes: tar.subarray(at + 512, at + 512 + size) });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
