import { render, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { expect, vi } from 'vitest';
import { useToasts } from '@/components/feedback/toast-store';
import { Toasts } from '@/components/feedback/toasts';
import { LibraryContext, useLibrary } from '@/components/library-source';
import { FIRST_VIEW, useListView } from '@/components/list-view';
import type { Paper } from '@/papers/paper';
import { library, type StoredPaper } from '@/storage/database';
import { LibraryFeed } from '@/storage/library-feed';
import { savePapers } from '@/storage/papers';
import { paperWith } from '../storage/sample-papers';
import { FakePermissions } from './fake-permissions';

/** happy-dom lays nothing out: the list gets the popup's height, every row the same. In px. */
const LIST_HEIGHT = 450;
const ROW_HEIGHT = 90;

function layOut(): void {
  const isList = (element: Element) => element.classList.contains('rows');
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(ROW_HEIGHT);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(function (this: Element) {
    return isList(this) ? LIST_HEIGHT : ROW_HEIGHT;
  });
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(function (this: Element) {
    return Number.parseFloat(this.querySelector('ul')?.style.height ?? '0');
  });
}

/** An empty library, a browser that allows the built-in sites, and a page that has just been opened. */
export async function freshPage(): Promise<FakePermissions> {
  await library.papers.clear();
  await library.notes.clear();
  localStorage.clear();
  useListView.setState(FIRST_VIEW);
  useToasts.setState({ toasts: [] });
  layOut();
  return new FakePermissions().install();
}

/** Has the library read even where the page itself does not ask for it. */
function LibraryReader() {
  useLibrary();
  return null;
}

/** Draws a page over the library as it is now, and waits until all of it is read. */
export async function showPage(page: ReactNode) {
  const feed = new LibraryFeed();
  const user = userEvent.setup();
  const view = render(
    <LibraryContext value={feed}>
      {page}
      <Toasts />
      <LibraryReader />
    </LibraryContext>,
  );
  await waitFor(() => expect(feed.getSnapshot().complete).toBe(true));
  return { ...view, user, feed };
}

export const SAMPLES: Paper[] = [
  paperWith({
    title: 'Evicting the KV cache by age',
    arxivId: '2501.00001',
    authors: [{ name: 'Ada Lovelace' }, { name: 'Grace Hopper' }],
    published: '2025-01-02',
    abstract: 'We drop old keys and values.',
  }),
  paperWith({
    title: 'A study of théorie',
    arxivId: '2402.00002',
    authors: [{ name: 'Henri Poincaré' }],
    published: '2024-02-03',
  }),
  paperWith({ title: 'Zebra-striped attention', arxivId: '2603.00003', authors: [], published: '2026-03-04' }),
];

/** Saves the samples, the first one last, so that it heads the list. */
export async function saveSamples(): Promise<StoredPaper[]> {
  const stored: StoredPaper[] = [];
  for (const paper of SAMPLES.toReversed()) stored.unshift(...(await savePapers([paper], 'arxiv')));
  return stored;
}

/** Fails with the rule and the element where a page breaks an accessibility rule. Colours are not known here. */
export async function expectAccessible(container: Element): Promise<void> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}
