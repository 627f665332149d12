import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EXPORTERS } from '@/exporters/registry';
import { SITES } from '@/sites/registry';
import { FAMILY_LABELS, TAGS } from '@/tagging/catalogue';

const README = readFileSync('README.md', 'utf8');

/** Cells of the table under a heading of the README, without head and rule. */
function tableUnder(heading: string): string[][] {
  const section = README.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('the README', () => {
  test('names every site', () => {
    expect(tableUnder('Sites').map(([site]) => site)).toEqual(SITES.map(({ name }) => name));
  });

  test('names every tag with its family, label, description and umbrella', () => {
    expect(tableUnder('Tags')).toEqual(
      TAGS.map(({ family, id, label, description, broader }) => [
        FAMILY_LABELS[family],
        `\`${id}\``,
        label,
        description,
        broader ? `\`${broader}\`` : '',
      ]),
    );
  });

  test('names every format with its file', () => {
    expect(tableUnder('Formats')).toEqual(
      EXPORTERS.map(({ label, extension, description }) => [label, `.${extension}`, description]),
    );
  });

  test('says how many tags there are', () => {
    expect(README).toContain(`and\n${TAGS.length - 4} more)`);
  });
});
