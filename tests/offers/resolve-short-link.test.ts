import { describe, expect, test } from 'vitest';
import { identify } from '../../utils/links/index.ts';
import { paidBy } from '../../utils/links/paid-by.ts';
import { createHostQueue } from '../../utils/offers/host-queue.ts';
import { resolveShortLink, type ShortLinkMemory } from '../../utils/offers/resolve-short-link.ts';
import { createShortLinks } from '../../utils/offers/short-links.ts';
import { fakeClock } from './fake-clock.ts';
import { type Handler, html, localShops, redirect } from './local-shops.ts';

const ITEM = 'https://item.jd.com/100012043978.html';
const SHORT = 'https://u.jd.com/AbCdEf';

function inMemory(): ShortLinkMemory & { readonly rows: Map<string, { destination: string; at: number }> } {
  const rows = new Map<string, { destination: string; at: number }>();
  return {
    rows,
    get: async (address) => rows.get(address),
    put: async (address, destination, at) => void rows.set(address, { destination, at }),
  };
}

async function world(pages: Readonly<Record<string, Handler>>, permitted = async () => true) {
  const shops = await localShops(pages);
  const clock = fakeClock();
  const memory = inMemory();
  const report = (error: unknown) => {
    throw error;
  };
  const queue = createHostQueue({ ...clock, random: () => 0.5, report });
  const ports = { ...clock, fetch: shops.fetch, permitted, queue, identify, memory };
  return { shops, clock, memory, resolve: (posted: string) => resolveShortLink(posted, ports) };
}

describe('a short link is resolved', () => {
  test('by the first redirect that says where it leads', async () => {
    const { resolve, shops, memory } = await world({ [SHORT]: redirect(`${ITEM}?utm_campaign=t_1000_`) });
    expect(await resolve(SHORT)).toEqual({
      link: {
        posted: SHORT,
        destination: `${ITEM}?utm_campaign=t_1000_`,
        state: 'product',
        product: { merchant: 'jd.com', id: '100012043978', url: ITEM },
      },
    });
    // The shop itself was not asked.
    expect(shops.asked.map(({ url }) => url)).toEqual([SHORT]);
    expect(memory.rows.get(SHORT)?.destination).toBe(`${ITEM}?utm_campaign=t_1000_`);
  });

  test('through three hops, and an affiliate network on the way that says it offline', async () => {
    const { resolve, shops, memory } = await world({
      'https://bit.ly/3abc': redirect('https://amzn.to/3x0EtOn', 301),
      'https://amzn.to/3x0EtOn': redirect('https://geni.us/xyz', 307),
      'https://geni.us/xyz': redirect(`https://go.skimresources.com/?id=1X2&url=${encodeURIComponent(ITEM)}`),
    });
    expect(await resolve('http://bit.ly/3abc')).toMatchObject({
      link: { destination: ITEM, state: 'product' },
    });
    expect(shops.asked).toHaveLength(3);
    // Kept as it was said: the network is who gets paid, and a second reading tells it too.
    const [kept = ''] = [...memory.rows.values()].map(({ destination }) => destination);
    expect(paidBy(identify(kept))).toEqual({ kind: 'network', name: 'Skimlinks' });
    expect(await resolve('http://bit.ly/3abc')).toMatchObject({ link: { destination: ITEM } });
    expect(shops.asked).toHaveLength(3);
  });

  test('that is wrapped by a redirector: only the short link is asked', async () => {
    const { resolve, shops } = await world({ [SHORT]: redirect(ITEM) });
    const posted = `https://www.youtube.com/redirect?q=${encodeURIComponent(SHORT)}`;
    expect(await resolve(posted)).toMatchObject({ link: { posted, destination: ITEM } });
    expect(shops.asked.map(({ url }) => url)).toEqual([SHORT]);
  });

  test.each([
    [
      'https://m.tb.cn/h.5KxYzW',
      `<script>var a = 1; var url = 'https://item.taobao.com/item.htm?id=612345678901&un=x';</script>`,
    ],
    [
      'https://t.co/abcDEF123',
      '<head><noscript><META http-equiv="refresh" content="0;URL=https://item.taobao.com/item.htm?x=1&amp;id=612345678901"></noscript></head>',
    ],
    [
      'https://t.co/abcDEF124',
      '<script>window.opener = null; location.replace("https:\\/\\/item.taobao.com\\/item.htm?id=612345678901")</script>',
    ],
    [
      'https://t.cn/A6abcdef',
      '<div class="open-url"><a href="https://item.taobao.com/item.htm?id=612345678901">go</a></div>',
    ],
  ])('by the page that %s answers with', async (short, page) => {
    const { resolve } = await world({ [short]: html(page) });
    expect(await resolve(short)).toMatchObject({ link: { posted: short, product: { id: '612345678901' } } });
  });

  test('to what is no product, and that is remembered too', async () => {
    const { resolve, shops } = await world({ [SHORT]: redirect('https://news.example/a') });
    for (const _ of [1, 2]) {
      expect(await resolve(SHORT)).toEqual({
        link: { posted: SHORT, destination: 'https://news.example/a', state: 'other' },
      });
    }
    expect(shops.asked).toHaveLength(1);
  });

  test('again after a month', async () => {
    const { resolve, shops, clock } = await world({ [SHORT]: redirect(ITEM) });
    await resolve(SHORT);
    await clock.advance(31 * 24 * 3_600_000);
    await resolve(SHORT);
    expect(shops.asked).toHaveLength(2);
  });
});

describe('nothing leaves', () => {
  test('for a link that needs no network', async () => {
    const { resolve, shops } = await world({});
    expect(await resolve(ITEM)).toMatchObject({ link: { state: 'product' } });
    expect(await resolve('https://evil.example/a')).toMatchObject({ link: { state: 'other' } });
    expect(await resolve('javascript:alert(1)')).toMatchObject({ link: { state: 'other' } });
    expect(shops.asked).toEqual([]);
  });

  test('without the permission for the host', async () => {
    const { resolve, shops, memory } = await world({ [SHORT]: redirect(ITEM) }, async () => false);
    expect(await resolve(SHORT)).toEqual({ reason: 'needs-permission' });
    expect(shops.asked).toEqual([]);
    expect(memory.rows.size).toBe(0);
  });

  test.each([
    'http://127.0.0.1:8181/',
    'https://localhost/',
    'http://2130706433/',
    'https://[::1]/',
    'https://unknown.example/next',
    'https://user:secret@u.jd.com/x',
    'https://u.jd.com:8443/x',
    'https://u.jd.com.evil.example/x',
  ])('to %s, wherever a short link leads', async (to) => {
    const { resolve, shops } = await world({ [SHORT]: redirect(to) });
    expect(await resolve(SHORT)).toMatchObject({ link: { state: 'other' } });
    expect(shops.asked.map(({ url }) => url)).toEqual([SHORT]);
  });

  test('with cookies, with a referrer, or followed by the browser', async () => {
    const { resolve, shops } = await world({ [SHORT]: redirect(ITEM) });
    await resolve(SHORT);
    expect(shops.asked[0]?.init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
    });
    expect(shops.headers[0]?.cookie).toBeUndefined();
    expect(shops.headers[0]?.referer).toBeUndefined();
  });
});

describe('a short link stays unresolved', () => {
  test('when it goes round in circles: three requests and no more', async () => {
    const { resolve, shops, memory } = await world({
      'https://t.cn/a': redirect('https://t.cn/b'),
      'https://t.cn/b': redirect('https://t.cn/a'),
    });
    expect(await resolve('https://t.cn/a')).toEqual({ reason: 'blocked' });
    expect(shops.asked).toHaveLength(3);
    expect(memory.rows.size).toBe(0);
  });

  test.each<[string, Handler]>([
    ['not-a-product', html('<p>Scan to continue</p>')],
    [
      'not-a-product',
      html('<a href="https://evil.example/">x</a><script>var url = "https://evil.example/"</script>'),
    ],
    ['not-a-product', html(`<p>${'a'.repeat(200_000)}<script>var url = "${ITEM}"</script>`)],
    ['blocked', (_, response) => void response.writeHead(429).end()],
    ['offline', (_, response) => void response.writeHead(502).end()],
    [
      'not-a-product',
      (_, response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).end(ITEM),
    ],
    ['refused', redirect('http://')],
  ])('%s', async (reason, answer) => {
    const { resolve, memory } = await world({ [SHORT]: answer });
    expect(await resolve(SHORT)).toEqual({ reason });
    expect(memory.rows.size).toBe(0);
  });
});

describe('whoever asks', () => {
  const broken = async () => {
    throw new Error('no disk');
  };

  test('shares the one request with all who ask meanwhile, and a broken memory hinders nobody', async () => {
    const shops = await localShops({ [SHORT]: redirect('https://mug.example/tea') });
    const errors: unknown[] = [];
    const resolve = createShortLinks({
      ...fakeClock(),
      fetch: shops.fetch,
      random: () => 0.5,
      permitted: async () => true,
      allowedHosts: async () => ['mug.example'],
      identify,
      memory: { get: broken, put: broken },
      report: (error) => errors.push(error),
    });
    const answers = await Promise.all([resolve(SHORT), resolve(SHORT), resolve(SHORT)]);
    expect(shops.asked).toHaveLength(1);
    // A host that the user has allowed: a candidate.
    for (const answer of answers)
      expect(answer).toMatchObject({ link: { state: 'candidate', posted: SHORT } });
    expect(errors).toHaveLength(2);
    await resolve(SHORT);
    expect(shops.asked).toHaveLength(2);
  });
});
