import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { adapterFor } from '@/sites/registry';
import { UsageError } from './arguments';
import { packageFile } from './extension-build';
import { constantOf, linesFor, type NewSite, skeletonOf, withLine } from './site-skeleton';

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 30;
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} .,:&+'()/-]{0,59}$/u;
/** Words of the language, and names that an adapter or the registry has for something else. */
const TAKEN =
  /^(?:await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|undefined|url|var|void|while|with|yield|adapterFor|listingAt|matchesIn|matchesPattern|readCard|textOf|toPaper)$/;

/**
 * What somebody typed, as a site that can be.
 * @param root the project's folder
 * @throws UsageError that says what cannot be
 */
export function newSiteFrom(root: string, [id = '', address = '', ...names]: readonly string[]): NewSite {
  if (!id || !address) throw new UsageError('Usage: npm run new:site -- ID https://host/path/of/a/listing [Name]');
  if (!ID.test(id) || id.length > LONGEST_ID)
    throw new UsageError(`${id} cannot be the id of a site: small letters, digits and single hyphens, a letter first.`);
  if (TAKEN.test(constantOf(id))) throw new UsageError(`${id} means something else in the code. Choose another id.`);
  const url = URL.parse(address);
  if (url?.protocol !== 'https:') throw new UsageError(`${address} is not an address that begins with https://.`);
  const known = adapterFor(url);
  if (known) throw new UsageError(`${url.host} is read by sites/${known.id}.ts already.`);
  const name = names.join(' ') || url.hostname.replace(/^www\./, '');
  if (!NAME.test(name))
    throw new UsageError(`${name} cannot be the name of a site: letters, digits, and . , : & + ' ( ) / -`);
  // The search is for listings of a kind, not for one place in a page.
  url.hash = '';
  url.username = '';
  url.password = '';
  const site = { id, url, name };
  const there = Object.keys(skeletonOf(site)).find((file) => existsSync(path.join(root, file)));
  if (there) throw new UsageError(`${there} is there already. Choose another id, or go on with that file.`);
  return site;
}

/** Writes the files of a new site and adds it to the lists of sites. @returns paths of what was written or changed */
export function writeSite(root: string, site: NewSite): string[] {
  const changed = Object.entries(linesFor(site)).map(([file, line]): [string, string] => [
    file,
    withLine(readFileSync(path.join(root, file), 'utf8'), line),
  ]);
  const files = [...Object.entries(skeletonOf(site)), ...changed];
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  const names = files.map(([file]) => file);
  format(
    root,
    names.filter((name) => name.endsWith('.ts')),
  );
  return names;
}

/** Line lengths and the order of imports depend on the names. */
function format(root: string, files: string[]): void {
  const args = [packageFile('@biomejs/biome/bin/biome'), 'check', '--write', '--vcs-enabled=false', ...files];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The new files are written, but could not be formatted:\n${stdout}${stderr}`);
}
