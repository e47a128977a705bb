import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { merchants, originsOf } from './utils/merchants/index.ts';

const GECKO_ID = 'feedcart@feedcart.example';

export default defineConfig({
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  autoIcons: { developmentIndicator: false },
  vite: () => ({ plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })] }),
  manifest: ({ mode }) => {
    const shops = [...new Set(merchants.flatMap(originsOf))].sort();
    return {
      name: '__MSG_extName__',
      description: '__MSG_extDescription__',
      default_locale: 'en',
      // unlimitedStorage exempts the wishlist from eviction; alarms drive sync.
      permissions: ['storage', 'unlimitedStorage', 'alarms'],
      // A shop is read only after the user has allowed it. The e2e mode grants what a browser test can't click.
      ...(mode === 'e2e'
        ? { host_permissions: shops }
        : { optional_host_permissions: ['https://*/*'] }),
      content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'" },
      browser_specific_settings: {
        gecko: {
          id: GECKO_ID,
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
      minimum_chrome_version: '120',
    };
  },
});
