import { readSettings, type SettingName, type Settings, writeSetting } from '@/storage/settings';

let last: Promise<unknown> = Promise.resolve();

/** Changes a setting from what is stored now; two quick changes of one list never undo each other. */
export function changeSetting<Name extends SettingName>(
  name: Name,
  change: (stored: Settings[Name]) => Settings[Name],
): Promise<void> {
  const next = last.then(async () => writeSetting(name, change((await readSettings())[name])));
  last = next.catch(() => {}); // told to the caller of this change; the next one starts afresh
  return next;
}

/** A list with or without one of its values. */
export function withValue(list: readonly string[], value: string, isIn: boolean): string[] {
  const others = list.filter((other) => other !== value);
  return isIn ? [...others, value] : others;
}
