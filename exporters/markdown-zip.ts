import { closedNote } from './embedded-note';
import type { ExportEntries, ExportEntry, Exporter } from './exporter';
import { fileNamer } from './file-names';
import { frontMatter } from './front-matter';
import { escapeMarkdown, noteText } from './markdown-text';
import { ZipStream } from './zip-stream';

/** One Markdown file per paper with its properties as YAML, in a zip to unpack into an Obsidian vault. */
export const markdownZip: Exporter = {
  id: 'markdown-zip',
  label: 'Markdown files (zip)',
  description: 'For Obsidian and other note apps: one file per paper, properties as YAML, your note first.',
  extension: 'zip',
  mimeType: 'application/zip',
  write,
};

async function* write(entries: ExportEntries) {
  const zip = new ZipStream();
  const nameFor = fileNamer();
  for await (const entry of entries) {
    const name = `${nameFor(entry.paper.title, entry.paper.citationKey)}.md`;
    const changed = Math.max(entry.paper.updatedAt, entry.note?.updatedAt ?? 0);
    yield zip.add(name, fileOf(entry), changed);
  }
  yield zip.end();
}

/** The title is not repeated as a heading: Obsidian shows the file's name and the property. */
function fileOf({ paper, note }: ExportEntry): string {
  const abstract = escapeMarkdown(paper.abstract ?? '');
  const text = note?.markdown ?? '';
  const body = [abstract ? closedNote(text) : noteText(text), abstract && `## Abstract\n\n${abstract}`].filter(Boolean);
  return [frontMatter(paper), ...body.map((block) => `${block}\n`)].join('\n');
}
