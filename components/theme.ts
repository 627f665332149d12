import { type Settings, watchSettings } from '@/storage/settings';

/**
 * The setting is read asynchronously; its last value in localStorage is there before the first paint, so that a page
 * never flashes in the other theme.
 */
const LAST_THEME = 'lastTheme';

function showTheme(theme: Settings['theme'] | string | null): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

/** Puts the theme setting on this page, now and whenever it changes. Without a choice the page follows the system. */
export function followTheme(): () => void {
  showTheme(localStorage.getItem(LAST_THEME));
  return watchSettings(({ theme }) => {
    showTheme(theme);
    localStorage.setItem(LAST_THEME, theme);
  });
}
