import { defineContentScript } from 'wxt/utils/define-content-script';
import { adapterFor, SITES } from '@/sites/registry';
import { ListingPage } from './listing-page';

export default defineContentScript({
  matches: SITES.flatMap(({ matches }) => matches),
  // The whole host, not only its listings: a client-side navigation to a listing injects nothing.
  main(ctx) {
    const site = adapterFor(new URL(location.href));
    if (!site) return;
    const page = new ListingPage(site, ctx);
    void page.open(new URL(location.href));
    // `location` still holds the old address inside this event.
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => void page.open(newUrl));
  },
});
