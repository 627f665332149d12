import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CardTags } from '@/entrypoints/listing.content/card-tags';
import type { Paper } from '@/papers/paper';
import type { PaperToTag, TagsOnCard } from '@/storage/messages';
import { eventually } from '../eventually';
import { KV_PAPER, paperWith } from '../storage/sample-papers';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('@/storage/messages', () => ({ sendMessage, MOST_PAPERS_TAGGED: 100, LONGEST_TAGGED: 20_000 }));

const OTHER = paperWith({ title: 'Other', arxivId: '2501.00001' });
const tagsOf = (...all: string[]): TagsOnCard => ({ all, shown: [], own: [] });

/** What the background says at present, by title. */
let answers: Record<string, TagsOnCard>;
let tags: CardTags;
const onTags = vi.fn();
const onProblem = vi.fn();

beforeEach(() => {
  answers = { [KV_PAPER.title]: tagsOf('kv-cache'), [OTHER.title]: tagsOf('agents') };
  sendMessage.mockReset();
  sendMessage.mockImplementation(async (_: string, { papers }: { papers: PaperToTag[] }) =>
    papers.map(({ title }) => structuredClone(answers[title] ?? tagsOf())),
  );
  onTags.mockReset();
  onProblem.mockReset();
  tags = new CardTags({ onFirst: onTags, onOther: onTags, onProblem });
});

async function known(...papers: Paper[]): Promise<void> {
  for (const paper of papers) tags.of(paper);
  await eventually(() => expect(papers.map((paper) => tags.of(paper))).not.toContain(undefined));
}

const titlesAsked = () =>
  sendMessage.mock.calls.map(([, { papers }]) => papers.map(({ title }: PaperToTag) => title)) as string[][];

test('a refresh shows what changed, keeps what did not, and hides nothing meanwhile', async () => {
  await known(KV_PAPER, OTHER);
  const [before, other] = [tags.of(KV_PAPER), tags.of(OTHER)];
  answers[KV_PAPER.title] = tagsOf('serving');
  const refreshed = tags.refresh();
  expect(tags.of(KV_PAPER)).toBe(before);
  await refreshed;
  expect(tags.of(KV_PAPER)).toEqual(tagsOf('serving'));
  // The same object: its row is not drawn anew.
  expect(tags.of(OTHER)).toBe(other);
});

test('refreshes asked for in one go are one question; one that runs already is followed by another', async () => {
  await known(KV_PAPER);
  sendMessage.mockClear();
  await Promise.all([tags.refresh(), tags.refresh(), tags.refresh()]);
  expect(sendMessage).toHaveBeenCalledTimes(1);
  const running = tags.refresh();
  await Promise.resolve();
  await Promise.resolve();
  answers[KV_PAPER.title] = tagsOf('late');
  await Promise.all([running, tags.refresh()]);
  expect(tags.of(KV_PAPER)).toEqual(tagsOf('late'));
});

test('after a navigation only papers of the new page are asked for again', async () => {
  await known(KV_PAPER, OTHER);
  tags.startOver();
  tags.of(OTHER);
  sendMessage.mockClear();
  await tags.refresh();
  expect(titlesAsked()).toEqual([[OTHER.title]]);
});

test('more than 100 papers are asked for in batches', async () => {
  const papers = Array.from({ length: 250 }, (_, i) =>
    paperWith({ title: `Paper ${i}`, arxivId: `2501.1${1000 + i}` }),
  );
  await known(...papers);
  expect(titlesAsked().map(({ length }) => length)).toEqual([100, 100, 50]);
  sendMessage.mockClear();
  await tags.refresh();
  expect(titlesAsked().map(({ length }) => length)).toEqual([100, 100, 50]);
});

test('a change shows at once, of one paper or of all, and is put back', async () => {
  await known(KV_PAPER, OTHER);
  const [kv, other] = [tags.of(KV_PAPER), tags.of(OTHER)];
  const putBack = tags.change(() => tagsOf('changed'), KV_PAPER);
  expect([tags.of(KV_PAPER), tags.of(OTHER)]).toEqual([tagsOf('changed'), other]);
  putBack();
  expect(tags.of(KV_PAPER)).toBe(kv);
  const putAllBack = tags.change(() => tagsOf('changed'));
  expect([tags.of(KV_PAPER), tags.of(OTHER)]).toEqual([tagsOf('changed'), tagsOf('changed')]);
  putAllBack();
  expect([tags.of(KV_PAPER), tags.of(OTHER)]).toEqual([kv, other]);
});

test('a background that answers at the second try is no problem; one that never does leaves the old tags', async () => {
  await known(KV_PAPER);
  sendMessage.mockRejectedValueOnce(new Error('port closed'));
  await tags.refresh();
  expect(onProblem).not.toHaveBeenCalled();
  sendMessage.mockRejectedValue(new Error('gone'));
  await tags.refresh();
  expect(onProblem).toHaveBeenCalledTimes(1);
  expect(tags.of(KV_PAPER)).toEqual(tagsOf('kv-cache'));
});

describe('papers whose abstract is on its way', () => {
  afterEach(() => vi.useRealTimers());
  const MINUTE = 60_000;

  async function waiting(): Promise<void> {
    vi.useFakeTimers();
    answers[KV_PAPER.title] = { ...tagsOf('kv-cache'), waitsForAbstract: true };
    for (const paper of [KV_PAPER, OTHER]) tags.of(paper);
    await vi.advanceTimersByTimeAsync(100);
    sendMessage.mockClear();
  }

  test('are asked for again when it came, and no others with them', async () => {
    await waiting();
    answers[KV_PAPER.title] = { ...tagsOf('kv-cache', 'compression'), abstract: 'We compress it.' };
    tags.refreshPapers(new Set([KV_PAPER.key, 'arxiv:0000.00000']));
    await vi.advanceTimersByTimeAsync(10);
    expect(titlesAsked()).toEqual([[KV_PAPER.title]]);
    expect(tags.of(KV_PAPER)).toMatchObject({ all: ['kv-cache', 'compression'], abstract: 'We compress it.' });
    await vi.advanceTimersByTimeAsync(100 * MINUTE);
    expect(titlesAsked()).toHaveLength(1);
  });

  test('are asked for again after a minute, then less and less often: the background may have been stopped', async () => {
    await waiting();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(titlesAsked()).toEqual([[KV_PAPER.title]]);
    await vi.advanceTimersByTimeAsync(2 * MINUTE + 10);
    expect(titlesAsked()).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(titlesAsked()).toHaveLength(2);
  });

  test('are not asked for on a page that is no listing any more', async () => {
    await waiting();
    tags.stop();
    await vi.advanceTimersByTimeAsync(100 * MINUTE);
    expect(sendMessage).not.toHaveBeenCalled();
  });

  test('news of papers of other pages asks for nothing', async () => {
    await waiting();
    tags.refreshPapers(new Set(['arxiv:0000.00000']));
    await vi.advanceTimersByTimeAsync(10);
    expect(sendMessage).not.toHaveBeenCalled();
  });
});

describe('a page that is no listing any more, or whose site was switched off', () => {
  const many = Array.from({ length: 250 }, (_, i) => paperWith({ title: `Paper ${i}`, arxivId: `2602.${10_000 + i}` }));

  test('asks for nothing more, though a question is on its way', async () => {
    let answer = () => {};
    sendMessage.mockImplementation(
      (_: string, { papers }: { papers: PaperToTag[] }) =>
        new Promise((resolve) => {
          answer = () => resolve(papers.map(() => tagsOf()));
        }),
    );
    for (const paper of many) tags.of(paper);
    await eventually(() => expect(sendMessage).toHaveBeenCalledTimes(1));
    tags.stop();
    answer();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sendMessage).toHaveBeenCalledTimes(1);
    expect(onTags).not.toHaveBeenCalled();
  });

  test('does not ask later for abstracts that were on their way', async () => {
    vi.useFakeTimers();
    try {
      answers[KV_PAPER.title] = { ...tagsOf(), waitsForAbstract: true };
      tags.of(KV_PAPER);
      vi.advanceTimersToNextTimer(); // the question goes out
      tags.stop();
      await vi.advanceTimersByTimeAsync(300_000);
      expect(sendMessage).toHaveBeenCalledTimes(1);
    } finally {
      vi.useRealTimers();
    }
  });

  test('is not told as a problem', async () => {
    sendMessage.mockRejectedValue(new Error('No answer'));
    tags.of(KV_PAPER);
    await eventually(() => expect(sendMessage).toHaveBeenCalledTimes(1));
    tags.stop();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(sendMessage).toHaveBeenCalledTimes(1);
    expect(onProblem).not.toHaveBeenCalled();
  });
});
