import { expect, test } from 'vitest';
import { WATCH_DEFAULTS } from '../../utils/model/watch.ts';
import { setMuted } from '../../utils/store/quiet.ts';
import { changeSettings, readSettings } from '../../utils/store/settings.ts';
import { type Device, makeDevice } from './device.ts';
import { MemoryServer } from './memory-server.ts';

const NOW = 1_700_000_000_000;

async function twoDevices(): Promise<{ one: Device; two: Device; meet: () => Promise<void> }> {
  let time = NOW;
  const now = () => time++;
  const { fetch } = new MemoryServer(now);
  const one = await makeDevice({ fetch, now });
  const two = await makeDevice({ fetch, now });
  return {
    one,
    two,
    async meet() {
      for (const { sync } of [one, two, one]) expect(await sync.round()).toBe('synced');
    },
  };
}

test('what two devices mute while they are apart is muted on both, and unmuted on both', async () => {
  const { one, two, meet } = await twoDevices();
  await setMuted(one.store, { kind: 'shop', id: 'tea.example' }, true);
  await setMuted(two.store, { kind: 'shop', id: 'cups.example' }, true);
  // Both of them the same: each has a record of its own.
  for (const { store } of [one, two]) await setMuted(store, { kind: 'site', id: 'x' }, true);
  await meet();
  const { quiet } = await readSettings(one.store);
  expect(quiet).toMatchObject({ shopsOff: ['tea.example', 'cups.example'], sitesOff: ['x'] });
  expect((await readSettings(two.store)).quiet).toEqual(quiet);

  await setMuted(two.store, { kind: 'site', id: 'x' }, false);
  await meet();
  for (const { store } of [one, two]) expect((await readSettings(store)).quiet.sitesOff).toEqual([]);
});

test('country, language, hours of quiet and orders follow a person; permissions, consents and the token do not', async () => {
  const { one, two, meet } = await twoDevices();
  const mine = {
    shopper: { country: 'CN', currency: 'CNY' },
    locale: 'zh-CN',
    watches: { ...WATCH_DEFAULTS, everyHours: 12 },
    orders: [{ key: 'a', on: '2026-01-01', paid: { minor: 100, currency: 'CNY' } }],
  };
  await changeSettings(one.store, {
    ...mine,
    allowedHosts: ['tea.example'],
    freshRules: true,
    shortLinks: 'seen',
  });
  await meet();
  const theirs = await readSettings(two.store);
  expect(theirs).toMatchObject(mine);
  expect(theirs).toMatchObject({ allowedHosts: [], freshRules: false, shortLinks: 'never' });

  await changeSettings(two.store, { shopper: { country: 'JP' } });
  await meet();
  expect((await readSettings(one.store)).shopper).toEqual({ country: 'JP' });
});

test('of two countries chosen apart the later one counts on both', async () => {
  const { one, two, meet } = await twoDevices();
  await changeSettings(one.store, { shopper: { country: 'CN' } });
  await changeSettings(two.store, { shopper: { country: 'JP' } });
  await meet();
  for (const { store } of [one, two]) expect((await readSettings(store)).shopper).toEqual({ country: 'JP' });
});
