import { useEffect, useState } from 'react';
import { type Settings, watchSettings } from '@/storage/settings';

/** All settings, kept up to date; undefined until they are read. */
export function useSettings(): Settings | undefined {
  return useSettingsRead().settings;
}

export interface SettingsRead {
  settings?: Settings;
  /** The browser did not give them out. */
  hasFailed?: boolean;
}

/** The same, and whether the reading failed. */
export function useSettingsRead(): SettingsRead {
  const [read, setRead] = useState<SettingsRead>({});
  useEffect(
    () =>
      watchSettings(
        (settings) => setRead({ settings }),
        (error) => {
          console.error('Papertags: the settings could not be read', error);
          setRead(({ settings }) => ({ settings, hasFailed: true }));
        },
      ),
    [],
  );
  return read;
}
