import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, FOLDERS, type Folder, type Import, importsOf, type SourceFile, sourceFiles } from './source-files';

/** Which folders a folder may import from, beside itself. */
const MAY_IMPORT: Record<Folder, readonly Folder[]> = {
  papers: [],
  tagging: ['papers'],
  sites: ['papers', 'tagging'],
  exporters: ['papers', 'tagging'],
  storage: ['papers', 'tagging', 'sites', 'exporters'],
  components: ['papers', 'tagging', 'sites', 'exporters', 'storage'],
  entrypoints: ['papers', 'tagging', 'sites', 'exporters', 'storage', 'components'],
};

const folderOf = ({ from }: Import) => FOLDERS.find((folder) => from.startsWith(`${folder}/`));

function pathOf(from: string): string | undefined {
  return [from, `${from}.ts`, `${from}.tsx`, `${from}/index.ts`].find(
    (file) => /\.tsx?$/.test(file) && existsSync(file),
  );
}

/** Every file that a file pulls into a bundle, the file itself first. */
function bundleOf(entry: SourceFile): SourceFile[] {
  const all = new Map(sourceFiles().map((source) => [source.file, source]));
  const found = new Set<SourceFile>([entry]);
  for (const source of found)
    for (const { from, typeOnly } of importsOf(source)) {
      const next = typeOnly ? undefined : all.get(pathOf(from) ?? '');
      if (next) found.add(next);
    }
  return [...found];
}

const packagesOf = (sources: SourceFile[]) =>
  sources.flatMap(({ file, ...source }) =>
    importsOf({ file, ...source })
      .filter((each) => !each.typeOnly && !folderOf(each))
      .map(({ from }) => from),
  );

describe('dependencies point one way', () => {
  test.each(FOLDERS)('%s', (folder) => {
    const files = sourceFiles([folder]);
    expect(files.length).toBeGreaterThan(0);
    const wrong = files.flatMap((source) =>
      importsOf(source)
        .filter((each) => {
          const target = folderOf(each);
          return target && target !== folder && !MAY_IMPORT[folder].includes(target);
        })
        .map(({ from }) => `${source.file} imports ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  test('every import of a file leads to a file', () => {
    const broken = sourceFiles().flatMap((source) =>
      importsOf(source)
        .filter((each) => folderOf(each) && !pathOf(each.from) && !existsSync(each.from))
        .map(({ from }) => `${source.file} imports ${from}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('the pure folders', () => {
  const PURE = ['papers', 'tagging', 'exporters'] as const;
  /** What a worker could do and these folders must not. */
  const OF_THE_PAGE = /(?<![.\w$])(?:indexedDB|caches|navigator|fetch|XMLHttpRequest|WebSocket)\b/;

  test('compile where there is no DOM and no browser', () => {
    // A tsconfig with the types of a worker: a use of `document` or `browser` is an error of the compiler.
    const args = [path.resolve('node_modules/typescript/bin/tsc'), '--noEmit', '-p', 'tests/unit/repository'];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stdout.trim()).toBe('');
  });

  test.each(PURE)('%s stores and asks nothing, and takes no package of the browser', (folder) => {
    for (const source of sourceFiles([folder])) {
      expect.soft(OF_THE_PAGE.exec(codeOf(source))?.[0], source.file).toBeUndefined();
      const packages = packagesOf([source]).filter((name) => /^(?:@?wxt|react|dexie|@webext)/.test(name));
      expect.soft(packages, source.file).toEqual([]);
    }
  });

  test('site adapters load in Node: the manifest takes its addresses from them', async () => {
    const { SITES } = await import('@/sites/registry');
    expect(SITES.flatMap(({ matches }) => matches).length).toBeGreaterThan(0);
    expect(typeof document).toBe('undefined');
  });
});

describe('the content script', () => {
  const contentScript = sourceFiles(['entrypoints']).find(
    ({ file }) => file === 'entrypoints/listing.content/index.ts',
  );
  const sources = contentScript ? bundleOf(contentScript) : [];

  test('takes only the messages from storage: a database there would lie on the page’s own origin', () => {
    expect(sources.length).toBeGreaterThan(5);
    const fromStorage = sources.map(({ file }) => file).filter((file) => file.startsWith('storage/'));
    expect(fromStorage).toEqual(['storage/messages.ts']);
  });

  test('carries neither React nor Dexie, and makes no request', () => {
    expect(packagesOf(sources).filter((name) => /^(?:react|dexie|zustand|lucide)/.test(name))).toEqual([]);
    for (const source of sources)
      expect.soft(codeOf(source), source.file).not.toMatch(/\b(?:fetch|XMLHttpRequest|WebSocket|EventSource)\b/);
  });
});

describe('the house', () => {
  test('has no drawer for everything', () => {
    const drawers = sourceFiles().filter(({ file }) =>
      /(?:^|\/)(?:utils|lib|helpers|hooks|types|common)(?:\/|\.)/.test(file),
    );
    expect(drawers.map(({ file }) => file)).toEqual([]);
  });

  test('has no file of more than 250 lines, but for the tables of rules and tags', () => {
    const long = sourceFiles()
      .filter(({ file }) => !file.startsWith('tagging/rules/') && file !== 'tagging/tag-table.ts')
      .filter(({ text }) => text.split('\n').length > 251);
    expect(long.map(({ file, text }) => `${file}: ${text.split('\n').length - 1}`)).toEqual([]);
  });

  test('puts text into pages as text, never as HTML', () => {
    const html =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment)\b/;
    const found = sourceFiles().filter((source) => html.test(codeOf(source)));
    expect(found.map(({ file }) => file)).toEqual([]);
  });
});
