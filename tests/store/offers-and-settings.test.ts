import { expect, test } from 'vitest';
import { NOTHING_QUIET } from '../../utils/model/quiet.ts';
import type { StoredOffer } from '../../utils/model/stored-offer.ts';
import { WATCH_DEFAULTS } from '../../utils/model/watch.ts';
import { getOffers, MAX_OFFERS, putOffer } from '../../utils/store/offers.ts';
import { changeSettings, readSettings, type Settings } from '../../utils/store/settings.ts';
import { makeStore } from './make-store.ts';

/** What the settings are before anybody has set anything. */
const UNSET: Settings = {
  endpoint: undefined,
  allowedHosts: [],
  userSites: [],
  freshRules: false,
  shortLinks: 'never',
  creators: { on: false },
  locale: undefined,
  quiet: NOTHING_QUIET,
  shopper: {},
  orders: [],
  watches: WATCH_DEFAULTS,
};

const offer: StoredOffer = {
  key: 'shop.example:1',
  title: 'A thing',
  offer: {
    prices: [{ kind: 'sale', amount: { minor: 1290, currency: 'EUR' } }],
    availability: 'LimitedAvailability',
    inventoryLevel: 3,
    observedAt: 5,
    source: 'fetch',
  },
  checkedAt: 5,
};

test('the last reading of a product is kept, and only it', async () => {
  const store = makeStore();
  await putOffer(store, offer);
  const later: StoredOffer = { key: offer.key, reason: 'blocked', checkedAt: 9 };
  expect(await getOffers(store, [offer.key, 'shop.example:2'])).toEqual(new Map([[offer.key, offer]]));
  await putOffer(store, later);
  expect(await getOffers(store, [offer.key])).toEqual(new Map([[offer.key, later]]));
});

test('an offer on the disk that can’t be one is as good as none', async () => {
  const store = makeStore();
  await putOffer(store, offer);
  await store.database.table('offers').put({ key: offer.key, checkedAt: 'yesterday', offer: { prices: 0 } });
  expect((await getOffers(store, [offer.key])).size).toBe(0);
});

test('when there are too many offers the oldest readings go', async () => {
  const store = makeStore();
  const readings = Array.from({ length: MAX_OFFERS }, (_, index) => ({ key: `k${index}`, checkedAt: index }));
  await store.database.offers.bulkPut(readings);
  await store.database.meta.put({ key: 'offerCount', value: MAX_OFFERS });
  await putOffer(store, { key: 'new', checkedAt: MAX_OFFERS });
  const kept = await store.database.offers.count();
  expect(kept).toBeLessThanOrEqual(MAX_OFFERS);
  expect((await store.database.meta.get('offerCount'))?.value).toBe(kept);
  expect((await getOffers(store, ['k0', 'k4999', 'new'])).size).toBe(2);
});

test('settings that were never made are their defaults', async () => {
  expect(await readSettings(makeStore())).toEqual(UNSET);
});

test('settings are kept one by one, and removed by giving undefined', async () => {
  const store = makeStore();
  const endpoint = { url: 'https://sync.example', token: 't', account: 'a' };
  await changeSettings(store, { endpoint, locale: 'zh-CN' });
  await changeSettings(store, { endpoint: undefined });
  expect(await readSettings(store)).toEqual({ ...UNSET, locale: 'zh-CN' });
});

test('two pages that allow a host at once both have their way', async () => {
  const store = makeStore();
  const allow = (host: string) =>
    changeSettings(store, ({ allowedHosts }) => ({ allowedHosts: [...allowedHosts, host] }));
  await Promise.all([allow('a.example'), allow('b.example')]);
  expect((await readSettings(store)).allowedHosts.toSorted()).toEqual(['a.example', 'b.example']);
});

test('a setting on the disk that makes no sense is its default, and the others stay', async () => {
  const store = makeStore();
  await changeSettings(store, { locale: 'en' });
  await store.database.settings.bulkPut([
    { key: 'endpoint', value: 'https://x' },
    { key: 'allowedHosts', value: { 0: 'x' } },
  ]);
  expect(await readSettings(store)).toEqual({ ...UNSET, locale: 'en' });
});

test('what is muted is kept; of what makes no sense, the rest', async () => {
  const store = makeStore();
  const author = { site: 'weibo', id: '42', name: 'Ann' };
  const quiet = { ...NOTHING_QUIET, shopsOff: ['jd'], muted: { authors: [author], products: [] } };
  await changeSettings(store, { quiet });
  expect((await readSettings(store)).quiet).toEqual(quiet);
  await store.database.settings.put({
    key: 'quiet',
    value: {
      sitesOff: 'all',
      shopsOff: ['jd', 7],
      muted: { authors: [author, { site: 'x' }] },
      collapsePromos: 1,
    },
  });
  expect((await readSettings(store)).quiet).toEqual(quiet);
});
