import { describe, expect, test } from 'vitest';
import { merchantByHost } from '../../utils/merchants/index.ts';
import { RULES_VERSION } from '../../utils/rules/version.ts';
import { changeSettings } from '../../utils/store/index.ts';
import { browser, served, withCups } from './browser.ts';
import { DAY, NOW, newerRules, newSigner } from './sign.ts';

const HOUR = DAY / 24;

describe('Fresh rules', () => {
  test('are not asked for before the user has turned them on, nor without an endpoint', async () => {
    const { rules, asked, store } = await browser(await served(withCups()));
    await changeSettings(store, { freshRules: false });
    await rules.renew({ force: true });
    await changeSettings(store, { freshRules: true, endpoint: undefined });
    await rules.renew({ force: true });
    expect(asked).toEqual([]);
  });

  test('are asked for as nobody in particular, and are in use at once', async () => {
    const { rules, asked, isProduct, report } = await browser(await served(withCups()));
    expect(isProduct()).toBe(false);
    await rules.renew();
    expect(asked.map(({ url }) => url)).toEqual(['https://sync.example/v1/rules']);
    expect(asked[0]?.init).toMatchObject({
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    expect(JSON.stringify(asked[0]?.init)).not.toContain('secret');
    expect(isProduct()).toBe(true);
    expect(merchantByHost('www.cups.example')?.id).toBe('cups');
    expect(await report()).toEqual({ version: RULES_VERSION + 1, checkedAt: NOW });
  });

  test('are asked for once a day, give or take, however often the browser starts', async () => {
    const { rules, asked, later } = await browser(await served(withCups()));
    for (let start = 0; start < 5; start++) await rules.renew();
    later(21 * HOUR);
    await rules.renew();
    expect(asked).toHaveLength(1);
    later(6 * HOUR);
    await rules.renew();
    expect(asked).toHaveLength(2);
  });

  test('are asked for when the clock was set back by years, too', async () => {
    const { rules, asked, later } = await browser(await served(withCups()));
    await rules.renew();
    later(-700 * DAY);
    await rules.renew();
    expect(asked).toHaveLength(2);
  });

  test('that are the same cost no second download', async () => {
    const at = await browser(await served(withCups(), '"abc"'));
    await at.rules.renew();
    at.answer = () => new Response(null, { status: 304 });
    at.later(DAY * 2);
    await at.rules.renew();
    expect(new Headers(at.asked[1]?.init.headers).get('if-none-match')).toBe('"abc"');
    expect(at.isProduct()).toBe(true);
    expect(await at.report()).toEqual({ version: RULES_VERSION + 1, checkedAt: NOW + 2 * DAY });
  });

  test('are in use after a restart without the network, and what this very build has checked is not checked again', async () => {
    const first = await browser(await served(withCups()));
    await first.rules.renew();
    const again = await browser(() => Response.error(), { store: first.store, keys: [] });
    await again.rules.ready();
    expect(again.rules.forPage('weibo')?.table).toContain('cups.example');
    expect(again.asked).toEqual([]);
  });

  test('are checked anew by another build, and dropped when that does not believe them', async () => {
    const first = await browser(await served(withCups()));
    await first.rules.renew();
    const good = await browser(() => Response.error(), { store: first.store, build: 'next' });
    await good.rules.ready();
    expect(good.rules.forPage('weibo')).toBeDefined();
    const { key } = await newSigner();
    const bad = await browser(() => Response.error(), { store: first.store, build: 'third', keys: [key] });
    await bad.rules.ready();
    expect(bad.rules.forPage('weibo')).toBeUndefined();
    expect(await bad.report()).toEqual({ problem: 'signature', checkedAt: NOW });
  });

  test('turned off are not in use any more, and turned on again they are, without asking', async () => {
    const { rules, store, asked, isProduct } = await browser(await served(withCups()));
    await rules.renew();
    await changeSettings(store, { freshRules: false });
    await rules.renew();
    expect([isProduct(), rules.forPage('weibo')]).toEqual([false, undefined]);
    expect(merchantByHost('www.cups.example')).toBeUndefined();
    await changeSettings(store, { freshRules: true });
    await rules.renew();
    expect([isProduct(), asked.length]).toEqual([true, 1]);
  });

  test('no newer than the build’s own are not used', async () => {
    const { rules, isProduct, report } = await browser(await served(withCups({ version: RULES_VERSION })));
    await rules.renew();
    expect(isProduct()).toBe(false);
    expect(await report()).toEqual({ checkedAt: NOW });
  });

  test('asked for twice at once are asked for one after the other', async () => {
    const { rules, asked } = await browser(await served(withCups()));
    await Promise.all([rules.renew(), rules.renew(), rules.renew()]);
    expect(asked).toHaveLength(1);
  });
});

describe('A page', () => {
  test('is told what differs from its own scripts, and nothing else', async () => {
    const [site, ...sites] = newerRules().sites;
    const [layout] = site?.layouts ?? [];
    if (!site || !layout) throw new Error('a site');
    const mended = { ...site, layouts: [{ ...layout, post: ['article.mended'] }] };
    const { rules } = await browser(await served(newerRules({ sites: [mended, ...sites] })));
    await rules.renew();
    expect(rules.forPage(site.id)).toEqual({
      site: { ...mended, matches: [] },
      selectors: expect.stringContaining('article.mended'),
    });
    expect(rules.forPage('x')).toBeUndefined();
  });

  test('is told of other shops by the table that it identifies links with', async () => {
    const { rules } = await browser(await served(withCups()));
    await rules.renew();
    expect(rules.forPage('x')).toEqual({ selectors: '*', table: expect.stringContaining('cups.example') });
  });
});

test('A build without a key asks nobody', async () => {
  const { rules, asked, report } = await browser(await served(withCups()), { keys: [] });
  await rules.renew({ force: true });
  expect([asked, await report()]).toEqual([[], { problem: 'no-key' }]);
});

test('What is built in works when what is kept was spoilt on the disk', async () => {
  const first = await browser(await served(withCups()));
  await first.rules.renew();
  await first.store.database.rules.put({ name: 'file', value: new Uint8Array([1, 2, 3]) });
  const reported: unknown[] = [];
  const again = await browser(() => Response.error(), {
    store: first.store,
    report: (error) => reported.push(error),
  });
  await again.rules.ready();
  expect(again.rules.forPage('x')).toBeUndefined();
  expect(reported).toHaveLength(1);
});
