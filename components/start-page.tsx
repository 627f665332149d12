import { Component, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { recoverDrafts } from '@/storage/note-drafts';
import { useToasts } from './feedback/toast-store';
import { Toasts } from './feedback/toasts';
import { followTheme } from './theme';
import './surface.css';

/** Draws an extension page. Notes that an earlier page could not store are stored first. */
export async function startPage(page: ReactNode): Promise<void> {
  followTheme();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  const waiting = await recoverDrafts();
  if (waiting.length > 0) sayDraftsWait(waiting.length);
  createRoot(root).render(
    <PageBoundary>
      {page}
      <Toasts />
    </PageBoundary>,
  );
}

function sayDraftsWait(count: number): void {
  const notes = count === 1 ? 'A note' : `${count} notes`;
  useToasts.getState().show({
    text: `${notes} could not be stored yet. The text is kept on this computer and tried again at the next start.`,
    tone: 'problem',
  });
}

interface BoundaryState {
  failure?: unknown;
}

/** What is left when the page itself fails: the reason and the way on. */
export class PageBoundary extends Component<{ children: ReactNode }, BoundaryState> {
  override state: BoundaryState = {};

  static getDerivedStateFromError(failure: unknown): BoundaryState {
    return { failure };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    return (
      <main className="page-failure" style={{ padding: 24 }}>
        <h1>This page stopped working</h1>
        <p>Your papers and notes are safe. Reload the page; if it stops again, report the line below.</p>
        <pre style={{ whiteSpace: 'pre-wrap' }}>{failure instanceof Error ? failure.message : String(failure)}</pre>
        <button type="button" className="button" onClick={() => location.reload()}>
          Reload
        </button>
      </main>
    );
  }
}
