import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { attempt, offerUndo } from '@/components/feedback/toast-store';
import { StoreError } from '@/storage/store-error';
import { freshPage, showPage } from './show-page';

beforeEach(freshPage);
afterEach(() => vi.useRealTimers());

const shown = () => screen.queryAllByText(/^Deleted/).filter((text) => text.closest('[hidden]') === null);
const shownTexts = () => shown().map((text) => text.textContent);

/** Deletes as many things one after the other; what was taken back is told to `undone`. */
function offer(count: number, undone: (name: string) => void = () => {}) {
  act(() => {
    for (let i = 1; i <= count; i++) offerUndo(`Deleted ${i}`, async () => undone(`${i}`));
  });
}

test('the newest stands alone, and every one of five deletions can be undone with the key', async () => {
  const undone: string[] = [];
  const { user } = await showPage(<p>Page</p>);
  offer(5, (name) => undone.push(name));
  expect(shownTexts()).toEqual(['Deleted 5']);
  await user.keyboard('{Control>}z{/Control}');
  expect(shownTexts()).toEqual(['Deleted 4']);
  for (let i = 0; i < 4; i++) await user.keyboard('{Control>}z{/Control}');
  expect(undone).toEqual(['5', '4', '3', '2', '1']);
  expect(shownTexts()).toEqual([]);
});

test('the time of those behind runs too', async () => {
  await showPage(<p>Page</p>);
  vi.useFakeTimers();
  offer(4);
  act(() => vi.advanceTimersByTime(9_000));
  expect(shownTexts()).toEqual(['Deleted 4']);
  act(() => vi.advanceTimersByTime(2_000));
  expect(shownTexts()).toEqual([]);
});

test('a problem stays in sight, once, whatever is done after it', async () => {
  await showPage(<p>Page</p>);
  const fail = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  await act(async () => {
    await attempt(fail);
    await attempt(fail);
  });
  offer(1);
  expect(screen.getAllByText(/The disk is full/)).toHaveLength(1);
  expect(screen.getByText(/The disk is full/)).toBeVisible();
  expect(shownTexts()).toEqual(['Deleted 1']);
});

test.each(['Undo', 'Dismiss'])('%s gives the focus back to where it was', async (name) => {
  const { user } = await showPage(<button type="button">Row</button>);
  offer(1);
  const row = screen.getByRole('button', { name: 'Row' });
  row.focus();
  const toast = shown()[0]?.parentElement;
  if (!toast) throw new Error('no toast');
  while (document.activeElement !== within(toast).getByRole('button', { name })) await user.tab();
  await user.keyboard('{Enter}');
  expect(shown()).toEqual([]);
  expect(row).toHaveFocus();
});

test.each([
  ['its button', async (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Undo' }))],
  ['Ctrl + Z', async (user: UserEvent) => user.keyboard('{Control>}z{/Control}')],
])('an undo that fails is told, and can be tried again by %s', async (_, press) => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { user } = await showPage(<p>Page</p>);
  const undo = vi.fn().mockRejectedValueOnce(new StoreError('tag-taken', 'Rename that one, then undo again.'));
  act(() => offerUndo('Deleted the tag', undo));
  await press(user);
  expect(await screen.findByText('Rename that one, then undo again.')).toBeVisible();
  expect(shownTexts()).toEqual(['Deleted the tag']);
  act(() => vi.advanceTimersByTime(60_000)); // renaming a tag takes a while
  await press(user);
  expect(undo).toHaveBeenCalledTimes(2);
  await waitFor(() => expect(shownTexts()).toEqual([]));
});
