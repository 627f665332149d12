import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** Which of the match patterns the browser lets us read. */
async function grantedAmong(patterns: readonly string[]): Promise<ReadonlySet<string>> {
  if (await browser.permissions.contains({ origins: [...patterns] })) return new Set(patterns);
  const granted = await Promise.all(patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })));
  return new Set(patterns.filter((_, i) => granted[i]));
}

/** What the browser answers, asked again whenever a permission is given or taken, on whichever page. */
function usePermissions<T>(ask: () => Promise<T>, about: string): T | undefined {
  const [answer, setAnswer] = useState<T>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` says what `ask` asks
  useEffect(() => {
    let isOver = false;
    const askNow = () =>
      ask().then(
        (found) => !isOver && setAnswer(() => found),
        (error) => console.error('Papertags: the browser did not tell what it allows', error),
      );
    browser.permissions.onAdded.addListener(askNow);
    browser.permissions.onRemoved.addListener(askNow);
    void askNow();
    return () => {
      isOver = true;
      browser.permissions.onAdded.removeListener(askNow);
      browser.permissions.onRemoved.removeListener(askNow);
    };
  }, [about]);
  return answer;
}

/** Which of the match patterns we may read; undefined until the browser answered. */
export function useGranted(patterns: readonly string[]): ReadonlySet<string> | undefined {
  return usePermissions(() => grantedAmong(patterns), patterns.join());
}

/** Match patterns of all that we may read. */
export function useGrantedOrigins(): readonly string[] | undefined {
  return usePermissions(async () => (await browser.permissions.getAll()).origins ?? [], 'all');
}

/** Whether the browser allows all of this; undefined until it answered. */
export function useIsGranted(permissions: { origins: string[] }): boolean | undefined {
  return usePermissions(() => browser.permissions.contains(permissions), JSON.stringify(permissions));
}
