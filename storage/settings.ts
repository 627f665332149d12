import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { SETTING_PREFIX } from './messages';
import { oneAtATime } from './one-at-a-time';

export const THEMES = ['auto', 'light', 'dark'] as const;
export const MAX_CHIPS_PER_CARD = 12;

/** One schema per setting; a value that does not fit (an older version, a hand-edited profile) falls back alone. */
const SCHEMAS = {
  /** Ids of site adapters that are switched off. */
  disabledSites: v.fallback(v.array(v.string()), []),
  /** Match patterns of pages of no built-in site on which the reader wants tags every time. */
  taggedPlaces: v.fallback(v.array(v.string()), []),
  /** Catalogue tags that are shown nowhere on listings. */
  disabledTags: v.fallback(v.array(v.string()), []),
  /** Chips drawn before the rest becomes "+3". */
  chipsPerCard: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_CHIPS_PER_CARD)), 5),
  /** Chips follow the page and our own pages the system when `auto`. */
  theme: v.fallback(v.picklist(THEMES), 'auto'),
  /** Id of the exporter that the export dialog offers first. */
  exportFormat: v.fallback(v.string(), 'markdown'),
  /** Own tags are learned from the papers that carry them and suggested on listings. */
  suggestOwnTags: v.fallback(v.boolean(), true),
  /** Abstracts that a listing does not show are fetched from public APIs; off means no request at all. */
  fetchAbstracts: v.fallback(v.boolean(), false),
  /** The popup has asked whether to fetch them, and does not ask again. */
  abstractsAsked: v.fallback(v.boolean(), false),
};

export type Settings = { [Name in keyof typeof SCHEMAS]: v.InferOutput<(typeof SCHEMAS)[Name]> };
export type SettingName = keyof Settings;

// Each setting lies under a key of its own, so that two pages that write different settings never undo each other.
const NAMES = Object.keys(SCHEMAS) as SettingName[];

function readAll(stored: Record<string, unknown>): Settings {
  return Object.fromEntries(
    NAMES.map((name) => [name, v.parse(SCHEMAS[name], stored[SETTING_PREFIX + name])]),
  ) as Settings;
}

export const DEFAULT_SETTINGS: Settings = readAll({});

export async function readSettings(): Promise<Settings> {
  return readAll(await browser.storage.local.get(NAMES.map((name) => SETTING_PREFIX + name)));
}

export async function writeSetting<Name extends SettingName>(name: Name, value: Settings[Name]): Promise<void> {
  await browser.storage.local.set({ [SETTING_PREFIX + name]: value });
}

/** Changes a setting from what is stored now; two changes of one list, from whichever page, never undo each other. */
export function changeSetting<Name extends SettingName>(
  name: Name,
  change: (stored: Settings[Name]) => Settings[Name],
): Promise<void> {
  return oneAtATime(SETTING_PREFIX + name, async () => writeSetting(name, change((await readSettings())[name])));
}

/** Calls back with all settings now and after each change; `onFailure` when they could not be read. @returns stop */
export function watchSettings(
  listener: (settings: Settings) => void,
  onFailure: (error: unknown) => void = (error) => console.error('Papertags: the settings could not be read', error),
): () => void {
  const read = () => void readSettings().then(listener, onFailure);
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(SETTING_PREFIX))) read();
  };
  browser.storage.onChanged.addListener(onChanged);
  read();
  return () => browser.storage.onChanged.removeListener(onChanged);
}
