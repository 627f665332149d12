// One small script per site. A page gets the script of its own site and the content script, so that what a page
// carries does not grow with the number of sites.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type InlineConfig, runnerImport } from 'vite';
import type { EntrypointInfo, Wxt } from 'wxt';

/** Adapters by the name of their file in `sites/`, which is the site's id, with the name of the exported constant. */
export function adaptersIn(folder: string): Map<string, string> {
  const adapters = new Map<string, string>();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.ts')) continue;
    const name = /^export const (\w+): SiteAdapter =/m.exec(readFileSync(path.join(folder, file), 'utf8'))?.[1];
    if (name) adapters.set(path.basename(file, '.ts'), name);
  }
  return adapters;
}

function scriptOf(id: string, name: string): string {
  return `import { provideSite } from '@/sites/provided-site';
import { ${name} } from '@/sites/${id}';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => provideSite(${name}));
`;
}

/** On a fresh checkout our tsconfig extends a file that WXT has not written yet. Vite's types leave the option out. */
const WITHOUT_TSCONFIG: Exclude<InlineConfig['oxc'], false> & { tsconfig: false } = { tsconfig: false };

/** Match patterns of every site of the registry. */
export async function sitePatterns(root = process.cwd()): Promise<string[]> {
  const { module } = await runnerImport<typeof import('@/sites/registry')>(path.join(root, 'sites/registry.ts'), {
    resolve: { alias: { '@': root } },
    logLevel: 'error',
    oxc: WITHOUT_TSCONFIG,
  });
  return module.SITES.flatMap(({ matches }) => matches).sort();
}

/**
 * Hook of WXT: an entrypoint for every adapter in `sites/`, built to `site-scripts/<id>.js`. The content script is
 * built like them, as a script that nothing but our background puts on pages.
 */
export function addPageScripts({ config }: Wxt, entrypoints: EntrypointInfo[]): void {
  for (const entrypoint of entrypoints)
    if (entrypoint.name === 'listing')
      Object.assign(entrypoint, { name: 'content-scripts/listing', type: 'unlisted-script' });
  const folder = path.join(config.wxtDir, 'site-scripts');
  mkdirSync(folder, { recursive: true });
  for (const [id, name] of adaptersIn(path.join(config.root, 'sites'))) {
    const inputPath = path.join(folder, `${id}.ts`);
    writeFileSync(inputPath, scriptOf(id, name));
    entrypoints.push({ name: `site-scripts/${id}`, inputPath, type: 'unlisted-script' });
  }
}
