import { defineConfig } from 'wxt';
import { addPageScripts, sitePatterns } from './scripts/site-scripts';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  hooks: { 'entrypoints:found': addPageScripts },
  imports: false,
  manifestVersion: 3,
  manifest: async ({ browser }) => ({
    name: 'Papertags',
    description: 'Topic tags on paper listings, and a private list of the papers and notes you save.',
    // `scripting` puts our script on the pages of the sites that are switched on; `activeTab` on the page in front, when
    // the reader asks for it with the toolbar button.
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage'],
    host_permissions: await sitePatterns(),
    // Asked for one host at a time, where the reader wants tags on each of its pages.
    optional_host_permissions: ['https://*/*'],
    action: { default_title: 'Papertags' },
    // CSS light-dark() in our pages: https://caniuse.com/mdn-css_types_color_light-dark
    ...(browser === 'chrome' && { minimum_chrome_version: '123' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'papertags@papertags.example',
          strict_min_version: '142.0',
          // Ids of papers on listings, where the reader wants their abstracts fetched; see storage/abstract-hosts.ts.
          data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
        },
      },
    }),
  }),
});
