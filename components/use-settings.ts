import { useEffect, useState } from 'react';
import { type Settings, watchSettings } from '@/storage/settings';

/** All settings, kept up to date; undefined until they are read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => watchSettings(setSettings), []);
  return settings;
}
