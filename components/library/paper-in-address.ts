import { useEffect } from 'react';
import type { PaperKey } from '@/papers/paper';
import { useListView } from '../list-view';

const PREFIX = '#paper=';

/** The paper that an address opens: `library.html#paper=arxiv%3A2509.24002`. */
export function paperInAddress(hash: string): PaperKey | undefined {
  if (!hash.startsWith(PREFIX)) return undefined;
  try {
    return decodeURIComponent(hash.slice(PREFIX.length)) as PaperKey;
  } catch {
    // A hand-made address with a lone %: it names no paper.
    return undefined;
  }
}

/** Keeps the open paper and the page's address the same, so that a paper can be bookmarked and reloaded. */
export function usePaperInAddress(): void {
  const open = useListView((state) => state.open);
  const openPaper = useListView((state) => state.openPaper);
  useEffect(() => {
    const read = () => openPaper(paperInAddress(location.hash));
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, [openPaper]);
  useEffect(() => {
    // Not in the first pass, when the address has not been read yet.
    if (open === useListView.getState().open && paperInAddress(location.hash) !== open)
      history.replaceState(null, '', open ? PREFIX + encodeURIComponent(open) : location.pathname + location.search);
  }, [open]);
}
