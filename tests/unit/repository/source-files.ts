import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folders of the product, lowest first: see the table in the dependency test. */
export const FOLDERS = ['papers', 'tagging', 'sites', 'exporters', 'storage', 'components', 'entrypoints'] as const;
export type Folder = (typeof FOLDERS)[number];

export interface SourceFile {
  /** Path from the project's root. */
  file: string;
  folder: Folder;
  text: string;
}

/** Every TypeScript file of the product. */
export function sourceFiles(folders: readonly Folder[] = FOLDERS): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
      .map((file) => ({ file, folder, text: readFileSync(file, 'utf8') })),
  );
}

/** An import of a file: from where, and whether it vanishes when compiled. */
export interface Import {
  /** A package's name, or a path from the project's root without extension. */
  from: string;
  typeOnly: boolean;
}

const STATEMENT = /^(?:import|export)\s(?<what>[^'";]*?)\sfrom\s+'(?<from>[^']+)'|^import\s+'(?<bare>[^']+)'/gms;
const DYNAMIC = /\bimport\(\s*'([^']+)'/g;

/** What a file imports. */
export function importsOf({ file, text }: SourceFile): Import[] {
  const resolve = (from: string) => {
    if (from.startsWith('@/')) return from.slice(2);
    return from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : from;
  };
  const found = [...text.matchAll(STATEMENT)].map(({ groups = {} }) => ({
    from: resolve(groups.from ?? groups.bare ?? ''),
    typeOnly: groups.what?.startsWith('type ') ?? false,
  }));
  const dynamic = [...text.matchAll(DYNAMIC)].map(([, from = '']) => ({ from: resolve(from), typeOnly: false }));
  return [...found, ...dynamic];
}

/** Source text without comments and strings, so that words in them are not taken for code. */
export function codeOf({ text }: SourceFile): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
    .replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
}
