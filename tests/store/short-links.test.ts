import { expect, test } from 'vitest';
import { getShortLink, MAX_SHORT_LINKS, putShortLink } from '../../utils/store/short-links.ts';
import { makeStore } from './make-store.ts';

const row = (n: number) => ({
  address: `https://t.cn/${n}`,
  destination: 'https://item.jd.com/1.html',
  at: n,
});

test('where a short link led is remembered, and only that one', async () => {
  const store = makeStore();
  await putShortLink(store, row(7));
  expect(await getShortLink(store, row(7).address)).toEqual(row(7));
  expect(await getShortLink(store, row(8).address)).toBeUndefined();
});

test('what is not what it should be is not believed', async () => {
  const store = makeStore();
  await store.database.shortLinks.put({ ...row(7), destination: 'javascript:alert(1)' });
  expect(await getShortLink(store, row(7).address)).toBeUndefined();
});

test('what could not be read again is not kept: an address longer than any link', async () => {
  const store = makeStore();
  const destination = `https://item.jd.com/1.html?${'x'.repeat(8192)}`;
  await putShortLink(store, { ...row(7), destination });
  expect(await store.database.shortLinks.count()).toBe(0);
});

test('the oldest go when there are too many', async () => {
  const store = makeStore();
  await store.database.shortLinks.bulkPut(Array.from({ length: MAX_SHORT_LINKS }, (_, n) => row(n)));
  await putShortLink(store, row(MAX_SHORT_LINKS));
  expect(await store.database.shortLinks.count()).toBe(MAX_SHORT_LINKS);
  expect(await getShortLink(store, row(0).address)).toBeUndefined();
  expect(await getShortLink(store, row(MAX_SHORT_LINKS).address)).toBeDefined();
});

test('what is older than a month goes when the next one comes', async () => {
  const store = makeStore();
  const month = 30 * 24 * 3_600_000;
  for (const n of [1, 2]) await putShortLink(store, row(n));
  await putShortLink(store, row(month + 2));
  expect(await getShortLink(store, row(1).address)).toBeUndefined();
  expect(await getShortLink(store, row(2).address)).toEqual(row(2));
});
