import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { bareScriptPlugin } from './tools/bare-script-plugin.ts';
import { withCarriedTexts } from './tools/carried-texts.ts';
import { E2E_RULES_KEY } from './tools/extension/rules-key.ts';
import { firstPaintPlugin } from './tools/first-paint-plugin.ts';
import { leanLibrariesPlugin } from './tools/lean-libraries-plugin.ts';
import { listsPlugin } from './tools/lists-plugin.ts';
import { lookPlugin } from './tools/look-plugin.ts';
import { pageHeadPlugin } from './tools/page-head-plugin.ts';
import { pageTablePlugin } from './tools/page-table-plugin.ts';
import { siteScript } from './tools/site-script.ts';
import { smallerPlugin } from './tools/smaller-plugin.ts';
import { inParts, PARTS } from './tools/worker-parts-plugin.ts';
import { platforms } from './utils/compose/platforms/index.ts';
import { shortLinkOrigins } from './utils/links/short-link-origins.ts';
import { merchants } from './utils/merchants/index.ts';
import { allowedOriginsOf } from './utils/merchants/visits.ts';
import { sites } from './utils/sites/index.ts';
import { scriptsOf, siteScriptPath } from './utils/sites/scripts.ts';
import { siteOrigins } from './utils/sites/site-origins.ts';

const GECKO_ID = 'feedcart@feedcart.example';

/** The language that every other one falls back to, and its catalogue of messages. */
const DEFAULT_LOCALE = 'en';
const CATALOGUE = `_locales/${DEFAULT_LOCALE}/messages.json`;

/** Entrypoints that run in pages, beside the data of their site (utils/sites/scripts.ts). */
const PAGE_SCRIPTS = ['feed', 'codes', 'rail', 'short-links', 'drift', 'visit', 'attached'];

/**
 * Who may sign rules for this build, where it is not who utils/rules/public-keys.ts says: public keys by commas, or
 * "none". Said here and never by an endpoint.
 */
function rulesKeys(mode: string): string {
  const given = process.env.RULES_KEYS ?? (mode === 'e2e' ? E2E_RULES_KEY : '');
  if (!/^(?:none|[\w-]{43}(?:,[\w-]{43})*)?$/.test(given))
    throw new Error('RULES_KEYS: public keys of 43 characters');
  return given;
}

/**
 * Shops whose permission browser tests have from the start. Chromium compares every host it has granted with every other
 * one whenever a permission changes: with all shops' that takes it seconds, in which it does nothing else.
 */
const E2E_SHOPS = ['amazon', 'jd', 'taobao', 'tmall', 'weidian'];

const PERMISSIONS = [
  'storage',
  'unlimitedStorage',
  'alarms',
  'webRequest',
  'activeTab',
  'scripting',
  'contextMenus',
];

export default defineConfig({
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  autoIcons: { developmentIndicator: false },
  vite: ({ mode, command }) => ({
    define: { 'import.meta.env.RULES_KEYS': JSON.stringify(rulesKeys(mode)) },
    plugins: [
      preact({ devToolsEnabled: false, prefreshEnabled: false }),
      leanLibrariesPlugin(),
      listsPlugin(),
      pageHeadPlugin(),
      firstPaintPlugin({ start: '/popup/main.tsx', early: '/popup/early-rows.ts' }),
      bareScriptPlugin(),
      // While it is worked on, scripts of pages hold everything, for reading: the catalogue is then written anew by what
      // knows nothing of the texts that pages carry.
      ...(command === 'serve' ? [] : [pageTablePlugin(), lookPlugin(), smallerPlugin(PAGE_SCRIPTS)]),
    ],
    // As new as the manifest asks for: older targets write each light-dark() out twice. All of them know modulepreload.
    build: { target: ['chrome126', 'firefox142'], modulePreload: { polyfill: false } },
  }),
  hooks: {
    // A page carries the one site it is: each site's data is a script of its own that runs before the feed's.
    'build:publicAssets'(_, files) {
      for (const file of files) {
        if (file.relativeDest === CATALOGUE && 'contents' in file)
          file.contents = withCarriedTexts(file.contents);
      }
      for (const site of sites) {
        files.push({ relativeDest: siteScriptPath(site), contents: siteScript(site) });
      }
    },
    'build:manifestGenerated'(_, manifest) {
      // A page has nothing to import scripts by: all parts are declared when it starts.
      const { background } = manifest;
      if (background && 'scripts' in background) background.scripts?.unshift(...PARTS);
      manifest.content_scripts = sites.flatMap((site) => {
        const { matches, frames } = site;
        const script = {
          js: scriptsOf(site),
          // Before the page's own scripts: a card must be in the first frame of its post, or it moves what is below.
          run_at: 'document_start' as const,
        };
        return [
          // A site of no host is registered where its reader turns it on.
          ...(matches.length > 0
            ? [{ ...script, matches: [...matches], ...(frames && { exclude_matches: [...frames] }) }]
            : []),
          ...(frames ? [{ ...script, matches: [...frames], all_frames: true }] : []),
        ];
      });
    },
    // Timelines don't carry the polyfill's 10 kB: scripts of pages only use messaging and i18n, which need none.
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ type }) => type === 'background')) inParts(config);
      if (!entrypoints.every(({ name }) => PAGE_SCRIPTS.includes(name))) return;
      const alias = config.resolve?.alias;
      if (alias && !Array.isArray(alias)) Reflect.deleteProperty(alias, 'wxt/browser');
    },
  },
  manifest: ({ mode }) => {
    const shops = merchants.filter(({ id }) => E2E_SHOPS.includes(id)).flatMap(allowedOriginsOf);
    return {
      name: '__MSG_extName__',
      description: '__MSG_extDescription__',
      default_locale: DEFAULT_LOCALE,
      // unlimitedStorage exempts the wishlist from eviction; alarms drive sync.
      // webRequest only looks: fetch hides where a shop redirects to, and every hop must be checked before it is made.
      // storage keeps the pace of asking shops, and which tab asked for what, when the worker is stopped.
      // activeTab tells the popup which site it was opened over, and nothing before that.
      // scripting runs the feed on sites that the user turns on, each after its own permission.
      // contextMenus offers to save a link or a page; what it leads to is looked at only when it is chosen.
      permissions: mode === 'e2e' ? [...PERMISSIONS, 'notifications'] : PERMISSIONS,
      // Nothing of a private window is stored, so Feedcart is not in one.
      incognito: 'not_allowed',
      // A shop is read only after the user has allowed it. The e2e mode grants what a browser test can't click.
      ...(mode === 'e2e' && {
        host_permissions: [
          ...shops,
          ...shortLinkOrigins(),
          // What a reader allows who wants to see what creators attach.
          ...siteOrigins(),
          'https://*.myshopify.com/*',
          // Where a reader of the tests turns cards on.
          'https://*.any-site.example/*',
          // Whose composers the tests write into.
          ...[platforms.weibo, platforms.x, platforms.bluesky, platforms.douyin].flatMap(({ composer }) => [
            ...composer.matches,
          ]),
        ],
      }),
      // Notifications of watched wishes, asked for when somebody wants them.
      ...(mode !== 'e2e' && { optional_permissions: ['notifications'] }),
      optional_host_permissions: ['https://*/*'],
      commands: {
        'save-page': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_add_key__' },
      },
      content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'" },
      browser_specific_settings: {
        gecko: {
          id: GECKO_ID,
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
      // URL.parse; light-dark() came with 123.
      minimum_chrome_version: '126',
    };
  },
});
