import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { identify } from '../../utils/links/index.ts';
import { merchantByHost, merchants } from '../../utils/merchants/index.ts';
import { MAX_RULES_BYTES } from '../../utils/model/rules-wire.ts';
import type { RulesBundle } from '../../utils/rules/bundle.ts';
import { createRules, type RulesPorts, reportRules } from '../../utils/rules/index.ts';
import { RULES_VERSION } from '../../utils/rules/version.ts';
import { changeSettings, readRulesState } from '../../utils/store/index.ts';
import { makeStore, type TestStore } from '../store/make-store.ts';
import { DAY, NOW, newerRules, newSigner, type Signer } from './sign.ts';

const HOUR = DAY / 24;
const CUP = 'https://www.cups.example/p/123';
const cups = {
  id: 'cups',
  name: { en: 'Cups', 'zh-CN': 'Cups' },
  domains: { 'cups.example': {} },
  pages: [{ hosts: ['www.:domain'], path: '/p/:id' }],
  canonical: 'https://www.:domain/p/:id',
  access: 'open' as const,
};
const withCups = (change: Partial<RulesBundle> = {}) =>
  newerRules({ merchants: [...merchants, cups], ...change });

let signer: Signer;
let stop: (() => Promise<void>) | undefined;
beforeAll(async () => {
  signer = await newSigner();
});
afterEach(() => stop?.());

type Answer = () => Response | Promise<Response>;
const serving =
  (file: Uint8Array<ArrayBuffer>, etag = '"1"') =>
  () =>
    new Response(file, { headers: { etag } });
const served = async (rules: RulesBundle, etag?: string) =>
  serving(await signer.sign(JSON.stringify(rules)), etag);

/** A browser with an endpoint whose answers the test sets. */
async function browser(first: Answer, ports: Partial<RulesPorts> & { store?: TestStore } = {}) {
  const store = ports.store ?? makeStore();
  store.time = NOW;
  const asked: { url: string; init: RequestInit }[] = [];
  const endpoint = { answer: first };
  const at = Object.assign(endpoint, {
    store,
    asked,
    isProduct: () => identify(CUP).state === 'product',
    report: async () => reportRules(await readRulesState(store), true, store.time),
    later: (ms: number) => {
      store.time += ms;
    },
    rules: createRules({
      store,
      fetch: async (url, init) => {
        asked.push({ url, init });
        return endpoint.answer();
      },
      now: () => store.time,
      random: () => 0.5,
      keys: [signer.key],
      build: 'this',
      report: (error) => {
        throw error;
      },
      ...ports,
    }),
  });
  if (!ports.store)
    await changeSettings(store, {
      freshRules: true,
      endpoint: { url: 'https://sync.example', token: 'secret', account: 'a' },
    });
  stop = async () => {
    await changeSettings(store, { freshRules: false });
    await at.rules.load();
  };
  return at;
}

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

describe('A server that lies or fails', () => {
  const bad: readonly [problem: string, answer: () => Promise<Answer>][] = [
    ['none', async () => () => new Response('{}', { status: 404 })],
    ['unreachable', async () => () => new Response('', { status: 500 })],
    ['unreachable', async () => () => Response.redirect('https://evil.example/')],
    ['unreachable', async () => () => Promise.reject(new TypeError('Failed to fetch'))],
    ['unreachable', async () => () => new Response(null, { status: 204 })],
    ['signature', async () => () => new Response('<!doctype html>Log in to the network')],
    ['signature', async () => serving(await (await newSigner()).sign(JSON.stringify(withCups())))],
    ['signature', async () => serving((await signer.sign(JSON.stringify(withCups()))).slice(0, -9))],
    ['schema', async () => serving(await signer.sign('{"__proto__":{"polluted":1}}'))],
    ['older', async () => served(newerRules({ version: RULES_VERSION }))],
    ['older', async () => served(newerRules({ version: RULES_VERSION + 1 }))],
    ['expired', async () => served(newerRules({ version: RULES_VERSION + 2, until: NOW }))],
    ['too-big', async () => serving(new Uint8Array(MAX_RULES_BYTES + 1))],
  ];
  test.each(bad)('changes nothing, and it is said so: %s', async (problem, answer) => {
    const at = await browser(await served(withCups()));
    await at.rules.renew();
    at.answer = await answer();
    await at.rules.renew({ force: true });
    expect(at.isProduct()).toBe(true);
    expect(await at.report()).toMatchObject({ version: RULES_VERSION + 1, problem });
    at.answer = await served(withCups({ version: RULES_VERSION + 3 }));
    await at.rules.renew({ force: true });
    expect(await at.report()).toEqual({ version: RULES_VERSION + 3, checkedAt: NOW });
  });

  test('can’t bring an older version back by way of off and on', async () => {
    const at = await browser(await served(withCups({ version: RULES_VERSION + 5 })));
    await at.rules.renew();
    for (const freshRules of [false, true]) {
      await changeSettings(at.store, { freshRules });
      await at.rules.renew();
    }
    at.answer = await served(withCups({ version: RULES_VERSION + 4 }));
    await at.rules.renew({ force: true });
    expect(await at.report()).toMatchObject({ version: RULES_VERSION + 5, problem: 'older' });
  });

  test('can’t hold newer rules back for ever: when the time of the last ones is over the build’s own are back', async () => {
    const file = await served(withCups({ until: NOW + 3 * DAY }));
    const at = await browser(file);
    await at.rules.renew();
    at.answer = () => new Response(null, { status: 304 });
    at.later(2 * DAY);
    await at.rules.renew();
    expect(at.isProduct()).toBe(true);
    at.later(1 * DAY);
    await at.rules.renew();
    expect(at.isProduct()).toBe(false);
    expect(await at.report()).toMatchObject({ problem: 'expired' });
    // Asked anew it is not told what we have: "the same" would not help.
    at.answer = file;
    at.later(2 * DAY);
    await at.rules.renew();
    expect(new Headers(at.asked.at(-1)?.init.headers).has('if-none-match')).toBe(false);
    expect(await at.report()).not.toHaveProperty('version');
  });

  test('is read no further than a file may be long, though it never ends', async () => {
    let sent = 0;
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
      cancel() {
        isCancelled = true;
      },
    });
    const { rules, report } = await browser(() => new Response(endless));
    await rules.renew();
    expect(await report()).toEqual({ checkedAt: NOW, problem: 'too-big' });
    expect(isCancelled).toBe(true);
    expect(sent).toBeLessThan(MAX_RULES_BYTES + 3 * 65_536);
  });

  test('that does not answer is asked again some hours later, not sooner', async () => {
    const at = await browser(() => Promise.reject(new TypeError('Failed to fetch')));
    await at.rules.renew();
    at.later(3 * HOUR);
    await at.rules.renew();
    expect(at.asked).toHaveLength(1);
    at.later(6 * HOUR);
    await at.rules.renew();
    expect(at.asked).toHaveLength(2);
  });

  test.each(['"', '"a\r\nb"', `"${'x'.repeat(5000)}"`, 'no quotes'])(
    'has its name for a file (%j) kept only where it is one',
    async (etag) => {
      const file = await signer.sign(JSON.stringify(withCups()));
      const at = await browser(() => {
        const response = new Response(file);
        Object.defineProperty(response, 'headers', { value: { get: () => etag } });
        return response;
      });
      await at.rules.renew();
      expect(await readRulesState(at.store)).not.toHaveProperty('etag');
    },
  );
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
