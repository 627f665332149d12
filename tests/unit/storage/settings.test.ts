import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, readSettings, watchSettings, writeSetting } from '@/storage/settings';
import { eventually } from '../eventually';

beforeEach(() => fakeBrowser.reset());

test('unset settings have defaults', async () => {
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  expect(DEFAULT_SETTINGS.chipsPerCard).toBe(5);
});

test('two pages that write different settings at once both win', async () => {
  await Promise.all([writeSetting('theme', 'dark'), writeSetting('chipsPerCard', 3)]);
  expect(await readSettings()).toMatchObject({ theme: 'dark', chipsPerCard: 3 });
});

test('a broken value falls back alone', async () => {
  await fakeBrowser.storage.local.set({ 'setting.chipsPerCard': 'many', 'setting.theme': 'dark' });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
});

test('watchers hear the present settings and each change', async () => {
  const heard = vi.fn();
  const stop = watchSettings(heard);
  await eventually(() => expect(heard).toHaveBeenCalledWith(DEFAULT_SETTINGS));
  await writeSetting('disabledTags', ['math']);
  await eventually(() => expect(heard).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, disabledTags: ['math'] }));
  stop();
});
