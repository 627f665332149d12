import { browser } from 'wxt/browser';
import { useSettingsRead } from '../use-settings';
import { AbstractOptions } from './abstract-options';
import { DataOptions } from './data-options';
import { ExportOption, LookOptions } from './look-options';
import { OwnTagOptions } from './own-tag-options';
import { SiteOptions } from './site-options';
import { TagOptions } from './tag-options';
import './options-page.css';

/** All settings; each is stored as soon as it is changed. */
export function OptionsPage() {
  const { settings, hasFailed } = useSettingsRead();
  return (
    <main className="options">
      <header className="options-head">
        <h1>Papertags options</h1>
        <a href={browser.runtime.getURL('/library.html')}>Library</a>
      </header>
      {hasFailed && (
        <p className="problem" role="alert">
          The browser did not give out the settings. Nothing was changed, and your papers and notes are safe. Reload the
          page, or restart the browser.
        </p>
      )}
      {settings && (
        <>
          <SiteOptions settings={settings} />
          <OwnTagOptions settings={settings} />
          <AbstractOptions settings={settings} />
          <LookOptions settings={settings} />
          <ExportOption settings={settings} />
        </>
      )}
      {(settings || hasFailed) && <DataOptions />}
      {settings && <TagOptions settings={settings} />}
    </main>
  );
}
