import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { useListView } from '@/components/list-view';
import { SavedPane } from '@/components/saved/saved-pane';
import { ExportButton } from '@/components/transfer/export-button';
import { ImportButton } from '@/components/transfer/import-button';
import { json } from '@/exporters/json';
import { markdown } from '@/exporters/markdown';
import { writeExport } from '@/exporters/write-export';
import { library } from '@/storage/database';
import { saveNote } from '@/storage/notes';
import { writeSetting } from '@/storage/settings';
import { expectAccessible, freshPage, SAMPLES, saveSamples, showPage } from './show-page';

let downloads: { name: string; file: Blob }[];
beforeEach(async () => {
  await freshPage();
  downloads = [];
  let file: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    file = blob as Blob;
    return 'blob:papertags';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (file) downloads.push({ name: this.download, file });
  });
});

const downloaded = async () => {
  await waitFor(() => expect(downloads).toHaveLength(1));
  return (await downloads[0]?.file.text()) ?? '';
};

test('exports everything in the format of the options, under a name with the date', async () => {
  await writeSetting('exportFormat', 'json');
  await saveSamples();
  const { user, container } = await showPage(<SavedPane />);
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await waitFor(() => expect(screen.getByRole('radio', { name: /^JSON/ })).toBeChecked());
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'Export 3 papers' }));
  expect(JSON.parse(await downloaded()).papers).toHaveLength(3);
  expect(downloads[0]?.name).toMatch(/^papertags-\d{4}-\d\d-\d\d\.json$/);
  expect(await screen.findByText(/Exported 3 papers to papertags-/)).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('exports what the list shows, in another format', async () => {
  await saveSamples();
  const { user } = await showPage(<SavedPane />);
  await user.type(screen.getByRole('searchbox', { name: 'Search saved papers' }), 'zebra');
  await waitFor(() => expect(screen.queryByRole('button', { name: SAMPLES[0]?.title })).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Export' }));
  expect(screen.getByRole('radio', { name: /What the list shows now/ })).toBeChecked();
  await user.click(screen.getByRole('radio', { name: /^BibTeX/ }));
  await user.click(screen.getByRole('button', { name: 'Export 1 paper' }));
  const bibtex = await downloaded();
  expect(bibtex).toContain('Zebra');
  expect(bibtex).not.toContain('Evicting');
});

test('exports a selection', async () => {
  const stored = await saveSamples();
  useListView.getState().select(stored.slice(0, 1).map(({ key }) => key));
  const selected = stored.slice(0, 1).map((paper) => ({ paper }));
  const { user } = await showPage(<ExportButton found={[]} selected={selected} />);
  await user.click(screen.getByRole('button', { name: 'Export' }));
  expect(screen.getByRole('radio', { name: 'Selected 1 paper' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Export 1 paper' }));
  expect(await downloaded()).toContain('Evicting the KV cache by age');
});

test('an export that fails says why, and the library is as it was', async () => {
  await saveSamples();
  const { user } = await showPage(<SavedPane />);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  // biome-ignore lint/correctness/useYield: it fails before its first piece
  vi.spyOn(markdown, 'write').mockImplementation(async function* () {
    throw new Error('no room');
  });
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await user.click(screen.getByRole('radio', { name: /^Markdown(?! files)/ }));
  await user.click(screen.getByRole('button', { name: 'Export 3 papers' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/no room.*Your library is unchanged/);
  expect(screen.getByRole('button', { name: 'Export 3 papers' })).toBeEnabled();
});

test('a long export shows how far it is and can be cancelled', async () => {
  await saveSamples();
  const { user } = await showPage(<SavedPane />);
  vi.spyOn(markdown, 'write').mockImplementation(async function* (entries) {
    for await (const { paper } of entries) {
      await new Promise((resolve) => setTimeout(resolve, 350));
      yield paper.title;
    }
  });
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await user.click(screen.getByRole('radio', { name: /^Markdown(?! files)/ }));
  await user.click(screen.getByRole('button', { name: 'Export 3 papers' }));
  expect(await screen.findByRole('progressbar', { name: 'Export' })).toHaveAttribute('max', '3');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Export 3 papers' })).toBeEnabled());
  expect(downloads).toEqual([]);
});

async function importFile(text: string, name = 'library.json') {
  const { user, container } = await showPage(<ImportButton />);
  await user.upload(screen.getByLabelText('File to import'), new File([text], name, { type: 'application/json' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Import papers' }));
  await dialog.findByRole('button', { name: 'Close' });
  return { dialog, user, container };
}

async function exportedSamples(): Promise<string> {
  const stored = await saveSamples();
  await saveNote(stored[0]?.key ?? 'title:', 'remember', 0);
  const papers = await library.papers.toArray();
  const notes = new Map((await library.notes.toArray()).map((note) => [note.paperKey, note]));
  const entries = papers.map((paper) => ({ paper, note: notes.get(paper.key) }));
  return (await writeExport(json, entries, { now: 0, total: papers.length })).text();
}

const countOf = (dialog: ReturnType<typeof within>, name: string) =>
  dialog.getByText(name).nextElementSibling?.textContent;

test('imports its own export and says what it did', async () => {
  const text = await exportedSamples();
  await library.papers.clear();
  await library.notes.clear();
  const { dialog, user, container } = await importFile(text);
  expect(countOf(dialog, 'Added')).toBe('3');
  expect(countOf(dialog, 'Notes taken over')).toBe('1');
  expect((await library.notes.get(SAMPLES[0]?.key ?? 'title:'))?.markdown).toBe('remember');
  await expectAccessible(container);
  await user.click(dialog.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('imports the good part of a damaged file and lists what did not go through', async () => {
  const file = JSON.parse(await exportedSamples());
  await library.papers.clear();
  await library.notes.clear();
  delete file.papers[1].title;
  file.notes.push({ paperKey: 'arxiv:9999.99999', markdown: 'whose?', updatedAt: 1 });
  const { dialog } = await importFile(JSON.stringify(file));
  expect(countOf(dialog, 'Added')).toBe('2');
  const lines = dialog.getAllByRole('listitem').map((line) => line.textContent);
  expect(lines.some((line) => line?.includes('papers[1]'))).toBe(true);
  expect(lines.some((line) => line?.includes('arxiv:9999.99999') && line.includes('not imported'))).toBe(true);
});

test.each([
  ['no JSON', 'hello', /not JSON/],
  ['another JSON', '{"a":1}', /no Papertags library/],
  ['a newer format', '{"format":"papertags","schemaVersion":99,"papers":[],"notes":[]}', /newer Papertags/],
])('%s is refused with the reason', async (_, text, reason) => {
  const { dialog } = await importFile(text);
  expect(dialog.getByText(reason)).toBeVisible();
  expect(await library.papers.count()).toBe(0);
});
