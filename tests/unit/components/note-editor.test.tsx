import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { useLibraryPaper } from '@/components/library-source';
import { NoteEditor } from '@/components/paper/note-editor';
import type { PaperKey } from '@/papers/paper';
import { library } from '@/storage/database';
import { draftOf, keepDraft } from '@/storage/note-drafts';
import { saveNote } from '@/storage/notes';
import { expectAccessible, freshPage, saveSamples, showPage } from './show-page';

let key: PaperKey;
beforeEach(async () => {
  await freshPage();
  key = (await saveSamples())[0]?.key ?? 'title:';
});

function OpenNote() {
  const shown = useLibraryPaper(key);
  return shown ? <NoteEditor paperKey={key} note={shown.note} /> : null;
}

const field = () => screen.findByRole('textbox', { name: 'Note' });
const stored = async () => (await library.notes.get(key))?.markdown;

test('stores itself after a pause and says so', async () => {
  const { user, container } = await showPage(<OpenNote />);
  await user.type(await field(), 'Keep the first tokens');
  expect(screen.getByText('Saving…')).toBeVisible();
  await screen.findByText('Saved');
  expect(await stored()).toBe('Keep the first tokens');
  expect(draftOf(key)).toBeUndefined();
  await expectAccessible(container);
});

test.each<[string, (field: HTMLElement) => void]>([
  ['the field is left', (left) => fireEvent.blur(left)],
  ['the page goes away', () => fireEvent(window, new Event('pagehide'))],
])('stores without waiting for the pause when %s', async (_, leave) => {
  await showPage(<OpenNote />);
  const wait = setTimeout;
  // The pause never ends.
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms?: number) =>
    ms === 300 ? 0 : wait(run, ms)) as typeof setTimeout);
  fireEvent.change(await field(), { target: { value: 'short' } });
  leave(await field());
  await waitFor(async () => expect(await stored()).toBe('short'));
});

test('closing in the middle of a word loses nothing', async () => {
  const { unmount } = await showPage(<OpenNote />);
  fireEvent.change(await field(), { target: { value: 'half a wo' } });
  expect(draftOf(key)?.markdown).toBe('half a wo');
  unmount();
  await waitFor(async () => expect(await stored()).toBe('half a wo'));
});

test('a draft that an earlier page left is shown and stored', async () => {
  const note = await saveNote(key, 'old', 0);
  keepDraft(key, { markdown: 'old and new', basedOn: note.updatedAt, typedAt: Date.now() });
  await showPage(<OpenNote />);
  expect(await field()).toHaveValue('old and new');
  await waitFor(async () => expect(await stored()).toBe('old and new'));
  await waitFor(() => expect(draftOf(key)).toBeUndefined());
});

test('a failing store shows the reason, keeps the text, and can be tried again', async () => {
  const { user, container } = await showPage(<OpenNote />);
  const failing = vi.spyOn(library.notes, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  await user.type(await field(), 'precious');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(/Not saved: The disk is full/);
  expect(await field()).toHaveValue('precious');
  expect(draftOf(key)?.markdown).toBe('precious');
  await expectAccessible(container);
  failing.mockRestore();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Saved');
  expect(await stored()).toBe('precious');
});

test('a note too large for a draft is stored all the same', async () => {
  await showPage(<OpenNote />);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  fireEvent.change(await field(), { target: { value: 'x'.repeat(1_000) } });
  await waitFor(async () => expect((await stored())?.length).toBe(1_000));
});

test('what another window writes appears, as long as nothing is typed here', async () => {
  await saveNote(key, 'first', 0);
  await showPage(<OpenNote />);
  expect(await field()).toHaveValue('first');
  const note = await library.notes.get(key);
  await saveNote(key, 'second', note?.updatedAt ?? 0);
  await waitFor(async () => expect(await field()).toHaveValue('second'));
});

test('words typed in two windows at once are both kept', async () => {
  const note = await saveNote(key, 'base', 0);
  await showPage(<OpenNote />);
  fireEvent.change(await field(), { target: { value: 'base, here' } });
  await saveNote(key, 'base, there', note.updatedAt);
  await screen.findByText('Saved');
  const text = await stored();
  expect(text).toContain('base, here');
  expect(text).toContain('base, there');
  await waitFor(async () => expect(await field()).toHaveValue(text));
});

test('typing on while a write runs stores the later words too', async () => {
  await showPage(<OpenNote />);
  fireEvent.change(await field(), { target: { value: 'one' } });
  fireEvent.blur(await field());
  await act(async () => {
    fireEvent.change(await field(), { target: { value: 'one two' } });
  });
  await waitFor(async () => expect(await stored()).toBe('one two'));
  expect(await field()).toHaveValue('one two');
  await waitFor(() => expect(draftOf(key)).toBeUndefined());
});
