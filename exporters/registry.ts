import { bibtex } from './bibtex';
import { csv } from './csv';
import type { Exporter } from './exporter';
import { json } from './json';
import { markdown } from './markdown';
import { markdownZip } from './markdown-zip';

/** Every format, in the order of the export dialog. */
export const EXPORTERS: readonly Exporter[] = [markdown, markdownZip, bibtex, csv, json];

/** The format of a stored setting; undefined when there is none or this version does not know it. */
export function exporterById(id: string | undefined): Exporter | undefined {
  return EXPORTERS.find((exporter) => exporter.id === id);
}
