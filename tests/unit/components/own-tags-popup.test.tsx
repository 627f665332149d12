import { render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { PagePaperRow } from '@/components/popup/page-paper-row';
import { library } from '@/storage/database';
import type { ShownPaper } from '@/storage/messages';
import { saveOwnTag } from '@/storage/own-tags';
import { freshPage, SAMPLES } from './show-page';

beforeEach(async () => {
  await freshPage();
  await library.ownTags.clear();
});

const [KV] = SAMPLES as [(typeof SAMPLES)[0]];

const SHOWN: ShownPaper = {
  paper: KV,
  tags: ['kv-cache'],
  shownTags: ['kv-cache'],
  own: [
    { name: 'Seminar', colour: 'olive', by: 'given', evidence: [] },
    { name: 'By words', colour: 'blue', by: 'query', evidence: [] },
    { name: 'Only a guess', colour: 'rose', by: 'suggested', evidence: [] },
  ],
};

test('a paper of the page shows the user’s own tags first, in their colours, and no mere suggestions', async () => {
  await saveOwnTag({ name: 'Seminar', colour: 'olive', query: '', titleOnly: false });
  const { container } = render(
    <PagePaperRow shown={SHOWN} width={900} isCurrent isSaved={false} canSave onOpen={() => {}} onToggle={() => {}} />,
  );
  const chips = [...container.querySelectorAll<HTMLElement>('.tag')];
  expect(chips.map(({ textContent }) => textContent)).toEqual(['Seminar', 'By words', 'KV cache']);
  expect(chips.map(({ classList }) => classList.contains('tag-own'))).toEqual([true, true, false]);
  const seminar = within(container).getByText('Seminar').parentElement;
  await waitFor(() => expect(seminar?.style.getPropertyValue('--tag-text')).toContain('#534800'));
  expect(screen.queryByText('Only a guess')).toBeNull();
});

test('a catalogue tag that the user gave looks as it does everywhere', () => {
  const shown: ShownPaper = {
    ...SHOWN,
    own: [{ name: 'Quantization', colour: 'violet', by: 'given', catalogueTag: 'quantization', evidence: [] }],
  };
  const { container } = render(
    <PagePaperRow shown={shown} width={900} isCurrent isSaved canSave onOpen={() => {}} onToggle={() => {}} />,
  );
  const chips = [...container.querySelectorAll<HTMLElement>('.tag')];
  expect(chips.map(({ textContent }) => textContent)).toEqual(['Quantization', 'KV cache']);
  expect(chips.map(({ classList }) => classList.contains('tag-own'))).toEqual([false, false]);
});
