import { defineContentScript } from 'wxt/utils/define-content-script';
import { providedSite } from '@/sites/provided-site';
import { ListingPage } from './listing-page';
import './evidence-marks.css';
import { beginScript } from './script-life';
import { watchAddress } from './watch-address';

export default defineContentScript({
  // Put on pages by entrypoints/background/page-scripts.ts, after the script of the site: so a page carries no other
  // site's adapter, and nothing at all where the site is switched off.
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const site = providedSite();
    const life = site && beginScript();
    if (!life) return;
    const page = new ListingPage(site, life);
    void page.open(new URL(location.href));
    watchAddress(life, (url) => void page.open(url));
  },
});
