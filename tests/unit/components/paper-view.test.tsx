import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { useLibraryPaper } from '@/components/library-source';
import { PaperView } from '@/components/paper/paper-view';
import type { PaperKey } from '@/papers/paper';
import { tagsOf } from '@/papers/saved-paper';
import { library } from '@/storage/database';
import { addTag } from '@/storage/paper-tags';
import { savePapers } from '@/storage/papers';
import { paperWith } from '../storage/sample-papers';
import { expectAccessible, freshPage, saveSamples, showPage } from './show-page';

let key: PaperKey;
let other: PaperKey;
const onClose = vi.fn();
beforeEach(async () => {
  await freshPage();
  onClose.mockReset();
  [key, other] = (await saveSamples()).map((paper) => paper.key) as [PaperKey, PaperKey];
});

function OpenPaper() {
  const shown = useLibraryPaper(key);
  return shown ? <PaperView shown={shown} coversList onClose={onClose} /> : null;
}

const stored = async () => {
  const paper = await library.papers.get(key);
  if (!paper) throw new Error('The paper is gone');
  return paper;
};
const addField = () => screen.getByRole('combobox', { name: 'Add a tag' });

test('shows title, authors, date, abstract and links, and takes the focus', async () => {
  const { container } = await showPage(<OpenPaper />);
  expect(screen.getByRole('link', { name: 'Evicting the KV cache by age' })).toHaveAttribute('target', '_blank');
  expect(screen.getByText('Ada Lovelace, Grace Hopper')).toBeVisible();
  expect(screen.getByText('We drop old keys and values.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'arXiv' })).toHaveAttribute('href', 'https://arxiv.org/abs/2501.00001');
  expect(screen.getByRole('article')).toHaveFocus();
  await expectAccessible(container);
});

test('Escape goes back', async () => {
  const { user } = await showPage(<OpenPaper />);
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

test('sets the status', async () => {
  const { user } = await showPage(<OpenPaper />);
  await user.click(within(screen.getByRole('radiogroup', { name: 'Status' })).getByRole('radio', { name: 'Reading' }));
  await waitFor(async () => expect((await stored()).status).toBe('reading'));
  await waitFor(() => expect(screen.getByRole('radio', { name: 'Reading' })).toBeChecked());
});

test('a tag may hold spaces; Enter and commas add, and the field stays for the next one', async () => {
  const { user } = await showPage(<OpenPaper />);
  await user.type(addField(), 'to cite in thesis{Enter}');
  await waitFor(async () => expect((await stored()).addedTags).toEqual(['to cite in thesis']));
  await user.type(addField(), 'group seminar,course notes,');
  await waitFor(async () =>
    expect((await stored()).addedTags).toEqual(['to cite in thesis', 'group seminar', 'course notes']),
  );
  expect(addField()).toHaveFocus();
  expect(addField()).toHaveValue('');
  expect(await screen.findByRole('button', { name: 'Remove tag course notes' })).toBeVisible();
});

test.each([
  ['the label of a catalogue tag', 'speculative decoding{Enter}', 'speculative-decoding'],
  ['its beginning, chosen with the arrows', 'speculat{ArrowDown}{Enter}', 'speculative-decoding'],
  ['an own tag of another paper in other capitals', 'FOR LATER{Enter}', 'for later'],
  ['the beginning of an own tag', 'for l{ArrowDown}{Enter}', 'for later'],
])('%s gives the tag that exists', async (_, keys, tag) => {
  await addTag([other], 'for later');
  const { user } = await showPage(<OpenPaper />);
  await user.type(addField(), keys);
  await waitFor(async () => expect((await stored()).addedTags).toEqual([tag]));
});

test('Escape closes the offered tags first and leaves the paper open', async () => {
  const { user } = await showPage(<OpenPaper />);
  await user.type(addField(), 'specul');
  expect(screen.getByRole('option', { name: 'Speculative decoding' })).toBeVisible();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('option')).toBeNull();
  expect(onClose).not.toHaveBeenCalled();
});

test('takes a tag off, also one that the rules gave', async () => {
  const { user } = await showPage(<OpenPaper />);
  await user.click(screen.getByRole('button', { name: 'Remove tag KV cache' }));
  await waitFor(async () => expect(tagsOf(await stored())).not.toContain('kv-cache'));
  expect((await stored()).removedTags).toContain('kv-cache');
  expect(addField()).toHaveFocus();
});

test('Delete is undone from the toast, with note and tags', async () => {
  const { user } = await showPage(<OpenPaper />);
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  await waitFor(async () => expect((await stored()).deletedAt).toBeDefined());
  expect(onClose).toHaveBeenCalledOnce();
  expect(screen.getByRole('status')).toHaveTextContent('Deleted “Evicting the KV cache by age”');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await stored()).deletedAt).toBeUndefined());
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('Ctrl + Z undoes a deletion, but not while text is written', async () => {
  const { user } = await showPage(<OpenPaper />);
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  await screen.findByRole('button', { name: 'Undo' });
  screen.getByRole('textbox', { name: 'Note' }).focus();
  await user.keyboard('{Control>}z{/Control}');
  expect((await stored()).deletedAt).toBeDefined();
  screen.getByRole('article').focus();
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect((await stored()).deletedAt).toBeUndefined());
});

test('a change that the store refuses is told in its words', async () => {
  const { user } = await showPage(<OpenPaper />);
  vi.spyOn(library.papers, 'bulkPut').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  await user.click(screen.getByRole('radio', { name: 'Read' }));
  expect(await screen.findByText(/The disk is full/)).toBeVisible();
  expect(screen.getByRole('radio', { name: 'To read' })).toBeChecked();
});

test('a URL that is no web page never becomes a link, and markup stays text', async () => {
  await savePapers(
    [
      paperWith({
        title: '<script>alert(1)</script>',
        arxivId: '2501.00001',
        url: 'javascript:alert(1)',
        pdfUrl: 'javascript:alert(2)',
        abstract: '<img src=x onerror=alert(3)> and more words than before, so that this abstract is the richer one',
      }),
    ],
    'arxiv',
  );
  await library.papers.update(key, { url: 'javascript:alert(1)', pdfUrl: 'data:text/html,hello' });
  const { container } = await showPage(<OpenPaper />);
  const targets = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(targets.filter((href) => !href?.startsWith('https://'))).toEqual([]);
  expect(container.querySelector('img, script')).toBeNull();
});

test('a tag that could not be stored stays in its field', async () => {
  const { user } = await showPage(<OpenPaper />);
  vi.spyOn(library.papers, 'bulkPut').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await user.type(addField(), 'to cite{Enter}');
  expect(await screen.findByText(/The disk is full/)).toBeVisible();
  expect(addField()).toHaveValue('to cite');
  await user.keyboard('{Enter}');
  await waitFor(async () => expect((await stored()).addedTags).toEqual(['to cite']));
});
