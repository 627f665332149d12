import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { PaperKey } from '@/papers/paper';
import { REVISION_KEY, type ShownPaper } from '@/storage/messages';
import { savedAmong } from '@/storage/papers';
import { asStoreError, type StoreError } from '@/storage/store-error';

export interface SavedKeys {
  /** Keys, as the page gives them, of the papers that are saved; undefined until the library answered. */
  keys?: ReadonlySet<PaperKey>;
  error?: StoreError;
}

/** Which of the page's papers are saved, under whichever key; asked again when the library changes. */
export function useSavedKeys(papers: readonly ShownPaper[]): SavedKeys {
  const [saved, setSaved] = useState<SavedKeys>({});
  useEffect(() => {
    let isOver = false;
    const ask = () =>
      savedAmong(papers.map(({ paper }) => paper)).then(
        (keys) => !isOver && setSaved({ keys: new Set(keys) }),
        (error) => !isOver && setSaved({ error: asStoreError(error) }),
      );
    const onChanged = (changes: Record<string, unknown>) => {
      if (REVISION_KEY in changes) void ask();
    };
    browser.storage.onChanged.addListener(onChanged);
    void ask();
    return () => {
      isOver = true;
      browser.storage.onChanged.removeListener(onChanged);
    };
  }, [papers]);
  return saved;
}
