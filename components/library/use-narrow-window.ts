import { useCallback, useSyncExternalStore } from 'react';

/** Whether the window is narrower than so many px. */
export function useNarrowWindow(width: number): boolean {
  const query = `(width < ${width}px)`;
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
