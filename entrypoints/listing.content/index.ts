import { defineContentScript } from 'wxt/utils/define-content-script';
import { adapterFor, SITES } from '@/sites/registry';
import { ListingPage } from './listing-page';
import './evidence-marks.css';
import { watchAddress } from './watch-address';

export default defineContentScript({
  matches: SITES.flatMap(({ matches }) => matches),
  // The whole host, not only its listings: a client-side navigation to a listing injects nothing.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const site = adapterFor(new URL(location.href));
    if (!site) return;
    const page = new ListingPage(site, ctx);
    void page.open(new URL(location.href));
    watchAddress(ctx, (url) => void page.open(url));
  },
});
