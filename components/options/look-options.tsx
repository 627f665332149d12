import { EXPORTERS, exporterById } from '@/exporters/registry';
import { MAX_CHIPS_PER_CARD, type Settings, THEMES } from '@/storage/settings';
import { OptionSection, useChange } from './option-section';

const THEME_LABELS: Record<Settings['theme'], string> = { auto: 'Automatic', light: 'Light', dark: 'Dark' };

/** How tags and our own pages look. */
export function LookOptions({ settings }: { settings: Settings }) {
  return (
    <OptionSection title="Look" about="Automatic follows the page on listings, and the system on pages of Papertags.">
      <ThemeChoice theme={settings.theme} />
      <ChipsChoice count={settings.chipsPerCard} />
    </OptionSection>
  );
}

function ThemeChoice({ theme }: { theme: Settings['theme'] }) {
  const change = useChange();
  return (
    <fieldset className="option-radios">
      <legend>Theme</legend>
      {THEMES.map((option) => (
        <label key={option} className="option-check">
          <input type="radio" name="theme" checked={option === theme} onChange={() => change('theme', () => option)} />
          {THEME_LABELS[option]}
        </label>
      ))}
    </fieldset>
  );
}

function ChipsChoice({ count }: { count: number }) {
  const change = useChange();
  return (
    <label className="option-line">
      Tags on a card
      <select
        className="field"
        value={count}
        onChange={(event) => {
          const chosen = Number(event.target.value);
          void change('chipsPerCard', () => chosen);
        }}
      >
        {Array.from({ length: MAX_CHIPS_PER_CARD }, (_, i) => i + 1).map((option) => (
          <option key={option} value={option}>
            {option === 1 ? '1, then “+2”' : `${option}`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the export dialog offers first. */
export function ExportOption({ settings }: { settings: Settings }) {
  const exporter = exporterById(settings.exportFormat) ?? EXPORTERS[0];
  return (
    <OptionSection title="Export" about="The format that the export dialog offers first.">
      <FormatChoice chosen={exporter?.id ?? ''} />
      <p className="quiet">{exporter?.description}</p>
    </OptionSection>
  );
}

function FormatChoice({ chosen }: { chosen: string }) {
  const change = useChange();
  return (
    <label className="option-line">
      Format
      <select
        className="field"
        value={chosen}
        onChange={(event) => {
          const format = event.target.value;
          void change('exportFormat', () => format);
        }}
      >
        {EXPORTERS.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
