import { PGlite } from '@electric-sql/pglite';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { creators } from '../../server/creators/tables.ts';
import type { OpenDatabase } from '../../server/database.ts';
import { openPglite } from '../../server/open-pglite.ts';
import { click, type } from '../../tools/browsers/hand.ts';
import { createAccount, openOptions } from '../../tools/extension/options.ts';
import { until } from '../../tools/run/until.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

const ENDPOINT = 'https://sync.feedcart.example';
const ANN = 'ann.example.com';
const PASSWORD = 'an-operator’s-secret';
const HOUR_MS = 3_600_000;
const MONTH_MS = 31 * 24 * HOUR_MS;

// One story of a creator and the operator: each step stands on those before it.
describe.each(browsersUnderTest)('the operator’s page, in %s', (browser) => {
  let database: OpenDatabase;
  let world: World;
  /** The settings of the creator’s browser, and the operator’s page in another one without the extension. */
  let options: Page;
  let admin: Page;
  const profile = { handle: ANN, did: `did:plc:ann${browser}`, followersCount: 12_000, description: '' };
  /** How much later it is at the endpoint. Milliseconds. */
  let later = 0;

  beforeAll(async () => {
    database = await openPglite(new PGlite());
    world = await openWorld(browser);
    const app = createApp({
      db: database.db,
      now: () => Date.now() + later,
      programme: { followers: 1000 },
      askPage: async () => JSON.stringify(profile),
      adminToken: PASSWORD,
    });
    world.loopback.serve(new URL(ENDPOINT).hostname, async (request) => app.fetch(request));
    options = await openOptions(world.session);
    await createAccount(options, ENDPOINT);
    await options.waitForSelector('#handle-site');
    await options.select('#handle-site', 'bluesky');
    await type(options, '#handle-author', `@${ANN}`);
    await click(options, '#claim-handle');
    profile.description = await until('a code', () =>
      options.$$eval('#handles input.code', ([field]) =>
        field instanceof HTMLInputElement ? field.value : undefined,
      ),
    );
    await click(options, '#handles button');
    await creatorReads('The code was seen');
    await click(options, '#handles .apply');
    await creatorReads('Applied');

    const session = await world.another('no extension');
    const address = new URL('/admin', ENDPOINT);
    address.username = 'me';
    address.password = PASSWORD;
    admin = await session.open(address.href);
  });
  afterAll(async () => {
    await world.close();
    await database.close();
  });

  const creatorReads = (words: string) =>
    until(`the settings say "${words}"`, async () =>
      (await options.$$eval('#handles, #handles-problem', (all) => all.map((one) => one.textContent))).some(
        (text) => text?.includes(words),
      ),
    );
  /** The creator looks again, and reads this. */
  const creatorSees = async (words: string) => {
    await click(options, '#handles button');
    await creatorReads(words);
  };
  const decide = (what: string) =>
    Promise.all([admin.waitForNavigation(), click(admin, `button[value="${what}"]`)]);
  /** What the operator's page says of Ann, under which heading, once it has said what was done. */
  const operatorReads = (heading: string, words: string) =>
    until(`the page says "${words}" under "${heading}"`, async () => {
      const text = await admin.evaluate(() => document.body.textContent);
      return text.includes(`${heading} · 1`) && text.includes(words);
    });

  test('shows who waits, with the followers that the endpoint has seen', async () => {
    await operatorReads('Waiting', `@${ANN} bluesky · 12000 followers`);
    expect(await admin.$$eval('button', (all) => all.map((one) => one.textContent))).toEqual([
      'Approve',
      'Refuse',
      'Take down',
    ]);
  });

  test('asks for a reason before it refuses, and the creator reads it', async () => {
    await decide('refuse');
    await operatorReads('Waiting', 'Nothing was done: write the reason too.');
    await type(admin, 'input[name="reason"]', 'Only copies <b>here</b>');
    await decide('refuse');
    await operatorReads('Refused', 'Told: Only copies <b>here</b>');
    await creatorSees('Refused: Only copies <b>here</b>.');
  });

  test('is not asked again before a month is over, nor by a device whose clock is wrong: the creator reads why', async () => {
    await click(options, '#handles .apply');
    await creatorReads('Refused less than 30 days ago');
    later = HOUR_MS;
    await click(options, '#handles .apply');
    await creatorReads('is the clock of this device right?');
    later = 0;
  });

  test('approves who applies again a month later, and the creator is verified', async () => {
    await database.db.update(creators).set({ standingAt: Date.now() - MONTH_MS });
    await click(options, '#handles .apply');
    await creatorReads('Applied');
    await admin.goto(`${ENDPOINT}/admin`);
    await operatorReads('Waiting', ANN);
    await decide('approve');
    await operatorReads('Approved', `Done for @${ANN}.`);
    await creatorSees('Verified');
    await creatorReads('Approved by the operator.');
  });

  test('revokes with a reason, and the creator reads that it is over', async () => {
    await type(admin, 'input[name="reason"]', 'sold nothing');
    await decide('revoke');
    await operatorReads('Revoked', 'Told: sold nothing');
    await creatorSees('The operator has put an end to it: sold nothing.');
    expect(await options.$('#handles .apply')).toBeNull();
  });
});
