import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TagChips } from '@/components/tag-chips';
import { CardActions } from '@/entrypoints/listing.content/card-actions';
import { CardTags } from '@/entrypoints/listing.content/card-tags';
import { SavedPapers } from '@/entrypoints/listing.content/saved-papers';
import type { Paper } from '@/papers/paper';
import type { OwnTagOnCard, TagOnCard, TagsOnCard } from '@/storage/messages';
import { eventually } from '../eventually';
import { KV_PAPER, paperWith } from '../storage/sample-papers';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('@/storage/messages', () => ({
  sendMessage,
  MOST_PAPERS_TAGGED: 100,
  MOST_PAPERS_ASKED: 1_000,
  LONGEST_TAGGED: 20_000,
}));

const KV: TagOnCard = {
  tag: 'kv-cache',
  label: 'KV cache',
  description: '',
  family: 'attention',
  modelShare: 0,
  evidence: [],
};
const SEMINAR: OwnTagOnCard = { name: 'seminar', colour: 'olive', by: 'suggested', evidence: [] };

/** What the background answers, and what it was told. */
let replies: Record<string, unknown>;
let isInvalid: boolean;
/** The paper that the card shows now. */
let onCard: Paper;
let tags: CardTags;
/** What the row shows. */
interface ShownRow {
  offered: { text: string; undo: () => void; stays?: boolean } | undefined;
  problems: string[];
}
const row: ShownRow = { offered: undefined, problems: [] };
const chips = {
  offerUndo: (text: string, undo: () => void, stays?: boolean) => {
    row.offered = { text, undo, stays };
  },
  endUndo: () => {
    row.offered = undefined;
  },
  showProblem: (message: string) => row.problems.push(message),
} as unknown as TagChips;

const sent = (type: string) => sendMessage.mock.calls.filter(([name]) => name === type).map(([, data]) => data);

beforeEach(() => {
  const known: TagsOnCard = { all: ['kv-cache'], shown: [KV], own: [SEMINAR] };
  replies = {
    tagPapers: [known],
    savedAmong: [],
    rejectTag: { ok: true },
    hideTag: { ok: true },
    acceptTag: { ok: true, saved: true },
    openTagEditor: { ok: true },
  };
  isInvalid = false;
  onCard = KV_PAPER;
  row.offered = undefined;
  row.problems = [];
  sendMessage.mockReset();
  sendMessage.mockImplementation(async (type: string) => {
    if (replies[type] instanceof Error) throw replies[type];
    return structuredClone(replies[type]);
  });
  tags = new CardTags({ onFirst: () => {}, onOther: () => {}, onProblem: () => {} });
});

/** Actions on a card whose tags are known. */
async function actions() {
  await tags.ofAll([KV_PAPER]);
  const saved = new SavedPapers(
    () => {},
    () => {},
  );
  const options = { site: 'arxiv', saved, tags, isInvalid: () => isInvalid, isSingle: () => false };
  const card = () => ({ paper: onCard, element: {} as Element, anchor: {} as Element });
  return new CardActions(options).forCard(() => ({ card: card(), chips }));
}

/** Presses "Undo", which takes the offer away. */
function pressUndo(): void {
  const { offered } = row;
  row.offered = undefined;
  offered?.undo();
}

const shown = () => tags.of(KV_PAPER)?.shown.map(({ tag }) => tag);

test('"Not this": the chip goes before the background answers, and can come back', async () => {
  const { notThis } = await actions();
  notThis('kv-cache');
  expect(shown()).toEqual([]);
  expect(row.offered?.text).toBe('Removed.');
  expect(sent('rejectTag')).toEqual([{ paper: KV_PAPER, tag: 'kv-cache', rejected: true }]);
  row.offered?.undo();
  await eventually(() => expect(shown()).toEqual(['kv-cache']));
  expect(sent('rejectTag').map(({ rejected }) => rejected)).toEqual([true, false]);
});

test('"Never show" names the tag that is hidden', async () => {
  const { neverShow } = await actions();
  neverShow(KV);
  expect(shown()).toEqual([]);
  expect(row.offered?.text).toBe('“KV cache” is hidden on all listings.');
  expect(sent('hideTag')).toEqual([{ tag: 'kv-cache', hidden: true }]);
});

test('a suggestion that is added is the user’s at once; undoing takes the paper out that came with it', async () => {
  const { accept } = await actions();
  accept(SEMINAR);
  expect(tags.of(KV_PAPER)?.own).toEqual([{ ...SEMINAR, by: 'given' }]);
  row.offered?.undo();
  await eventually(() => expect(sent('acceptTag')).toHaveLength(2));
  expect(sent('acceptTag')).toMatchObject([
    { tag: 'seminar', accepted: true, deletePaper: false },
    { tag: 'seminar', accepted: false, deletePaper: true },
  ]);
});

test('a catalogue tag that was given by hand is rejected by its id', async () => {
  replies.tagPapers = [
    { all: [], shown: [], own: [{ ...SEMINAR, by: 'given', name: 'Agents', catalogueTag: 'agents' }] },
  ];
  const { notThis } = await actions();
  notThis('agents');
  expect(tags.of(KV_PAPER)?.own).toEqual([]);
});

describe('a correction that fails brings the chip back and says why', () => {
  test('when it was refused', async () => {
    replies.rejectTag = { ok: false, message: 'The disk is full.' };
    (await actions()).notThis('kv-cache');
    await eventually(() => expect(row.problems).toEqual(['The disk is full.']));
    expect(shown()).toEqual(['kv-cache']);
    expect(row.offered).toBeUndefined();
  });

  test('when nobody answered, after a second try', async () => {
    replies.rejectTag = new Error('port closed');
    (await actions()).notThis('kv-cache');
    await eventually(() => expect(row.problems).toEqual([expect.stringContaining('did not answer')]));
    expect(sent('rejectTag')).toHaveLength(2);
    expect(shown()).toEqual(['kv-cache']);
  });

  test('when the extension was updated', async () => {
    const { notThis, edit } = await actions();
    isInvalid = true;
    notThis('kv-cache');
    await eventually(() => expect(row.problems).toEqual([expect.stringContaining('was updated')]));
    edit();
    await eventually(() => expect(row.problems).toHaveLength(2));
    expect(sent('rejectTag')).toEqual([]);
  });
});

describe('an undo that fails says why and is offered again', () => {
  const NOT_UNDONE = 'The disk is full, so this was not saved.';

  async function failingUndo(failure: unknown) {
    const { notThis } = await actions();
    notThis('kv-cache');
    await eventually(() => expect(sent('tagPapers')).toHaveLength(2)); // it is stored
    replies.tagPapers = [{ all: [], shown: [], own: [] }];
    replies.rejectTag = failure;
    pressUndo();
    await eventually(() => expect(row.problems).toHaveLength(1));
  }

  test('for as long as it takes, and works when it can', async () => {
    await failingUndo({ ok: false, message: NOT_UNDONE });
    expect(row.problems).toEqual([NOT_UNDONE]);
    await eventually(() => expect(row.offered).toMatchObject({ text: 'Removed.', stays: true }));
    expect(shown()).toEqual([]);
    replies.rejectTag = { ok: true };
    replies.tagPapers = [{ all: ['kv-cache'], shown: [KV], own: [] }];
    pressUndo();
    await eventually(() => expect(shown()).toEqual(['kv-cache']));
    expect(sent('rejectTag').map(({ rejected }) => rejected)).toEqual([true, false, false]);
    expect(row.problems).toHaveLength(1);
    expect(row.offered).toBeUndefined();
  });

  test('again and again', async () => {
    await failingUndo({ ok: false, message: NOT_UNDONE });
    await eventually(() => expect(row.offered).toBeDefined());
    pressUndo();
    await eventually(() => expect(row.problems).toHaveLength(2));
    await eventually(() => expect(row.offered).toBeDefined());
    expect(shown()).toEqual([]);
  });

  test('where nobody answered', async () => {
    await failingUndo(new Error('port closed'));
    expect(row.problems).toEqual([expect.stringContaining('not sure that this was undone')]);
    await eventually(() => expect(row.offered?.text).toBe('Removed.'));
  });

  test('but not when the extension was updated: only a reload helps', async () => {
    const { notThis } = await actions();
    notThis('kv-cache');
    await eventually(() => expect(sent('tagPapers')).toHaveLength(2));
    isInvalid = true;
    replies.tagPapers = new Error('Extension context invalidated.');
    pressUndo();
    await eventually(() => expect(row.problems).toEqual([expect.stringContaining('was updated')]));
    await new Promise((resolve) => setTimeout(resolve));
    expect(row.offered).toBeUndefined();
    expect(shown()).toEqual([]);
  });

  test('but not on a card that shows another paper by then', async () => {
    const { notThis } = await actions();
    notThis('kv-cache');
    await eventually(() => expect(sent('tagPapers')).toHaveLength(2));
    replies.rejectTag = { ok: false, message: NOT_UNDONE };
    pressUndo();
    onCard = paperWith({ title: 'Another paper' });
    await eventually(() => expect(sent('tagPapers')).toHaveLength(3));
    await new Promise((resolve) => setTimeout(resolve));
    expect(row.offered).toBeUndefined();
  });
});

test('the editor is asked for with the paper, and with the tag when there is one', async () => {
  const { edit } = await actions();
  edit();
  edit('seminar');
  expect(sent('openTagEditor')).toEqual([
    { paper: expect.objectContaining({ key: KV_PAPER.key, abstract: KV_PAPER.abstract }) },
    { paper: expect.objectContaining({ key: KV_PAPER.key }), tag: 'seminar' },
  ]);
});
