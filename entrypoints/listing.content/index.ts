import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providedSite } from '@/sites/provided-site';
import { ListingPage } from './listing-page';
import { beginScript } from './script-life';
import { handOver, takeSites } from './site-choice';
import { watchAddress } from './watch-address';
import { whenShown } from './when-shown';

/**
 * Put on pages by entrypoints/background/page-scripts.ts, after the script of the site: so a page carries no other
 * site's adapter, and nothing at all where the site is switched off. Unlisted, so that WXT's context for content
 * scripts, which we have no use for (see ScriptLife), weighs on no page.
 */
export default defineUnlistedScript(() => {
  const site = providedSite();
  if (!site) return;
  const life = beginScript();
  if (!life) {
    handOver(site);
    return;
  }
  whenShown(life, () => {
    const page = new ListingPage(site, life);
    takeSites((other) => page.take(other));
    void page.open(new URL(location.href));
    watchAddress(life, (url) => void page.open(url));
  });
});
