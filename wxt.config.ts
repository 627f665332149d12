import { defineConfig } from 'wxt';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'Papertags',
    description: 'Topic tags on paper listings, and a private list of the papers and notes you save.',
    permissions: ['storage', 'unlimitedStorage'],
    action: { default_title: 'Papertags' },
    // CSS light-dark() in our pages: https://caniuse.com/mdn-css_types_color_light-dark
    ...(browser === 'chrome' && { minimum_chrome_version: '123' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'papertags@papertags.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
