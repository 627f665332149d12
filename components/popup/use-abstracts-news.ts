import { useEffect } from 'react';
import { browser } from 'wxt/browser';
import { ABSTRACTS_KEY } from '@/storage/messages';

/** The page itself asks for the new tags first, and draws them. In ms. */
const PAGE_NEEDS = 1_000;

/** Calls back when abstracts came and the page in front may show other tags. */
export function useAbstractsNews(onNews: () => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onChanged = (changes: Record<string, unknown>, area: string) => {
      if (area !== 'local' || !(ABSTRACTS_KEY in changes)) return;
      clearTimeout(timer);
      timer = setTimeout(onNews, PAGE_NEEDS);
    };
    browser.storage.onChanged.addListener(onChanged);
    return () => {
      clearTimeout(timer);
      browser.storage.onChanged.removeListener(onChanged);
    };
  }, [onNews]);
}
