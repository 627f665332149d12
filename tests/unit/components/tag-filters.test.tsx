import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Sidebar } from '@/components/library/sidebar';
import { useListView } from '@/components/list-view';
import { PagePapers } from '@/components/popup/page-papers';
import { isFoundUnder, PageTags } from '@/components/popup/page-tags';
import { TagFilter } from '@/components/saved/list-controls';
import type { Paper } from '@/papers/paper';
import { rejectTag } from '@/storage/corrections';
import { library } from '@/storage/database';
import type { PageReport, ShownPaper } from '@/storage/messages';
import { savePapers } from '@/storage/papers';
import { expectAccessible, freshPage, SAMPLES, saveSamples, showPage } from './show-page';

/** Sixteen tags with their umbrellas: more than fit into one short list. */
const MANY = [
  ...['kv-cache', 'serving', 'math', 'chain-of-thought', 'rag', 'code', 'video', '3d', 'speech', 'survey'],
  ...['safety', 'moe', 'peft', 'thesis'],
];

beforeEach(freshPage);

async function giveFirstPaper(addedTags: string[]): Promise<void> {
  const [first] = await saveSamples();
  if (!first) throw new Error('samples');
  await library.papers.update(first.key, { ruleTags: [], addedTags, updatedAt: Date.now() + 1 });
}

test('a few tags stand by how often they occur, an umbrella with what it covers, without headings', async () => {
  await giveFirstPaper(['kv-cache', 'thesis']);
  await showPage(<Sidebar found={[]} />);
  const tags = within(screen.getByRole('region', { name: 'Tags' }));
  await waitFor(() => expect(tags.getByRole('button', { name: /^Inference \d/ })).toBeVisible());
  expect(tags.queryByRole('heading', { level: 3 })).toBeNull();
  expect(tags.queryByRole('searchbox')).toBeNull();
});

test('many tags stand by family, own ones first and umbrellas before what they cover', async () => {
  await giveFirstPaper(MANY);
  const { user, container } = await showPage(<Sidebar found={[]} />);
  const tags = within(screen.getByRole('region', { name: 'Tags' }));
  const names = (list: string) =>
    within(tags.getByRole('list', { name: list }))
      .getAllByRole('button')
      .map((button) => button.textContent?.replace(/ \d+$/, ''));
  await waitFor(() => expect(names('Your tags')).toEqual(['thesis']));
  expect(tags.getAllByRole('list')[0]).toBe(tags.getByRole('list', { name: 'Your tags' }));
  expect(names('Inference & systems')).toEqual(['Inference', 'Serving']);
  expect(names('Reasoning')).toEqual(['Reasoning', 'Chain of thought', 'Math']);
  await expectAccessible(container);

  await user.type(tags.getByRole('searchbox', { name: 'Find a tag' }), 'kv');
  expect(tags.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Memory & attention',
  ]);
  await user.tab();
  expect(tags.getByRole('button', { name: 'KV cache 1' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(useListView.getState().query.tags).toEqual(['kv-cache']);
});

test('the tag filter of the popup groups many tags by family', async () => {
  await giveFirstPaper(MANY);
  await showPage(<TagFilter />);
  const filter = screen.getByRole('combobox', { name: 'Filter by tag' });
  await waitFor(() => expect(within(filter).getByRole('group', { name: 'Your tags' })).toBeVisible());
  const inference = within(filter).getByRole('group', { name: 'Inference & systems' });
  expect(within(inference).getAllByRole('option')[0]).toHaveTextContent(/^Inference \(\d\)$/);
});

function pageOf(...tags: string[][]): ShownPaper[] {
  return tags.map((each) => ({ paper: SAMPLES[0] as ShownPaper['paper'], tags: each, shownTags: each, own: [] }));
}

test('a filter on an umbrella finds and counts papers of a page that carry a narrower tag only', async () => {
  const papers = pageOf(['kv-cache'], ['inference'], ['serving', 'inference'], ['math']);
  await showPage(<PageTags papers={papers} chosen={undefined} onChoose={vi.fn()} />);
  expect(screen.getByRole('button', { name: 'Inference 3' })).toBeVisible();
  expect(papers.map((shown) => isFoundUnder(shown, 'inference'))).toEqual([true, true, true, false]);
});

test('an umbrella that the user took off a paper does not find it on its page, saved or not', async () => {
  const papers = SAMPLES.map((paper) => ({ paper, tags: ['kv-cache'], shownTags: ['kv-cache'], own: [] }));
  const [first, second] = SAMPLES as [Paper, Paper];
  await savePapers([second], 'arxiv');
  const report: PageReport = {
    ...{ siteId: 'arxiv', siteName: 'arXiv', url: 'https://arxiv.org/', isListing: true, siteEnabled: true },
    ...{ papers, unreadable: 0 },
  };
  const { user } = await showPage(<PagePapers report={report} saved={{}} isPrivate={false} onOpen={vi.fn()} />);
  expect(await screen.findByRole('button', { name: `Inference ${papers.length}` })).toBeVisible();
  for (const paper of [first, second]) await rejectTag(paper, 'inference');
  const filter = await screen.findByRole('button', { name: `Inference ${papers.length - 2}` });
  await user.click(filter);
  expect(screen.getByText(/about Inference/)).toHaveTextContent(`${papers.length - 2} paper`);
  expect(screen.queryByRole('button', { name: first.title })).toBeNull();
});

test('tags of a page that occur equally often keep the order of the catalogue, and stay when more are shown', async () => {
  const papers = pageOf(['survey', 'video', 'rag', 'code', 'moe', 'safety', 'kv-cache'], ['survey']);
  const { user } = await showPage(<PageTags papers={papers} chosen={undefined} onChoose={vi.fn()} />);
  const shown = () => screen.getAllByRole('button').map(({ textContent }) => textContent);
  const first = ['Survey 2', 'Inference 1', 'KV cache 1', 'Mixture of experts 1', 'RAG 1'];
  expect(shown()).toEqual([...first, '3 more']);
  await user.click(screen.getByRole('button', { name: '3 more' }));
  expect(shown().slice(0, 5)).toEqual(first);
  expect(shown()).toContain('Safety & security 1');
});
