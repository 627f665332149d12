import { browser } from 'wxt/browser';
import { useSettings } from '../use-settings';
import { DataOptions } from './data-options';
import { ExportOption, LookOptions } from './look-options';
import { SiteOptions } from './site-options';
import { TagOptions } from './tag-options';
import './options-page.css';

/** All settings; each is stored as soon as it is changed. */
export function OptionsPage() {
  const settings = useSettings();
  return (
    <main className="options">
      <header className="options-head">
        <h1>Papertags options</h1>
        <a href={browser.runtime.getURL('/library.html')}>Library</a>
      </header>
      {settings && (
        <>
          <SiteOptions settings={settings} />
          <LookOptions settings={settings} />
          <ExportOption settings={settings} />
          <DataOptions />
          <TagOptions settings={settings} />
        </>
      )}
    </main>
  );
}
