import { beforeEach, expect, test, vi } from 'vitest';
import { SavedPapers } from '@/entrypoints/listing.content/saved-papers';
import type { PaperKey } from '@/papers/paper';
import { eventually } from '../eventually';
import { KV_PAPER, paperWith } from '../storage/sample-papers';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('@/storage/messages', () => ({ sendMessage, MOST_PAPERS_ASKED: 1_000 }));

const OTHER = paperWith({ title: 'Other', arxivId: '2501.00001' });
let saved: SavedPapers;
/** Papers whose marks were said to have changed. */
let changes: PaperKey[];
beforeEach(() => {
  sendMessage.mockReset();
  changes = [];
  saved = new SavedPapers(
    (keys) => changes.push(...keys),
    () => {},
  );
});

/** Answers that the test gives when it wants to. */
function answersLater(): ((keys: PaperKey[]) => void)[] {
  const answers: ((keys: PaperKey[]) => void)[] = [];
  sendMessage.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
  return answers;
}

test('papers of one task are asked for in one message, once', async () => {
  sendMessage.mockResolvedValue([KV_PAPER.key]);
  saved.want(KV_PAPER);
  saved.want(OTHER);
  saved.want(KV_PAPER);
  await eventually(() => expect(saved.stateOf(KV_PAPER.key)).toBe('saved'));
  expect(saved.stateOf(OTHER.key)).toBe('not-saved');
  expect(sendMessage).toHaveBeenCalledTimes(1);
});

test('a refresh does not turn off the marks of cards that came meanwhile', async () => {
  const answers = answersLater();
  saved.want(KV_PAPER);
  await eventually(() => expect(answers).toHaveLength(1));
  answers[0]?.([KV_PAPER.key]);
  await eventually(() => expect(saved.stateOf(KV_PAPER.key)).toBe('saved'));
  saved.refresh();
  saved.want(OTHER);
  await eventually(() => expect(answers).toHaveLength(2));
  answers[1]?.([KV_PAPER.key]);
  await eventually(() => expect(answers).toHaveLength(3));
  answers[2]?.([OTHER.key]);
  await eventually(() => expect(saved.stateOf(OTHER.key)).toBe('saved'));
  expect(saved.stateOf(KV_PAPER.key)).toBe('saved');
});

test('a save whose answer got lost with the background is sent again', async () => {
  sendMessage.mockRejectedValueOnce(new Error('port closed')).mockResolvedValueOnce({ ok: true, saved: true });
  expect(await saved.toggle(KV_PAPER, 'arxiv')).toBeUndefined();
  expect(saved.stateOf(KV_PAPER.key)).toBe('saved');
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

test('a refused save gives the reason and no mark', async () => {
  sendMessage.mockResolvedValue({ ok: false, message: 'The disk is full.' });
  expect(await saved.toggle(KV_PAPER, 'arxiv')).toBe('The disk is full.');
  expect(saved.stateOf(KV_PAPER.key)).toBe('not-saved');
});

test('a second press while the first is under way does nothing', async () => {
  const answers = answersLater() as ((reply: unknown) => void)[];
  const first = saved.toggle(KV_PAPER, 'arxiv');
  expect(saved.stateOf(KV_PAPER.key)).toBe('saving');
  await saved.toggle(KV_PAPER, 'arxiv');
  answers[0]?.({ ok: true, saved: true });
  await first;
  expect(sendMessage).toHaveBeenCalledTimes(1);
  expect(saved.stateOf(KV_PAPER.key)).toBe('saved');
});

test('a paper that is being deleted counts as saved until the library has answered', async () => {
  sendMessage.mockResolvedValueOnce({ ok: true, saved: true });
  await saved.toggle(KV_PAPER, 'arxiv');
  const answers = answersLater() as ((reply: unknown) => void)[];
  const deletion = saved.toggle(KV_PAPER, 'arxiv');
  expect(saved.stateOf(KV_PAPER.key)).toBe('deleting');
  answers[0]?.({ ok: true, saved: false });
  await deletion;
  expect(saved.stateOf(KV_PAPER.key)).toBe('not-saved');
});

test('a library that is ahead of its answer does not turn a saving into a deletion', async () => {
  sendMessage.mockResolvedValueOnce([]);
  saved.want(KV_PAPER);
  await eventually(() => expect(sendMessage).toHaveBeenCalledTimes(1));
  const answers = answersLater();
  const saving = saved.toggle(KV_PAPER, 'arxiv');
  saved.refresh(); // the write was told to all pages before the reply came
  await eventually(() => expect(answers).toHaveLength(2));
  answers[1]?.([KV_PAPER.key]);
  await eventually(() => expect(changes).toEqual([KV_PAPER.key, KV_PAPER.key]));
  expect(saved.stateOf(KV_PAPER.key)).toBe('saving');
  (answers[0] as unknown as (reply: unknown) => void)({ ok: true, saved: true });
  await saving;
  expect(saved.stateOf(KV_PAPER.key)).toBe('saved');
});
