import { describe, expect, test } from 'vitest';
import { isPostedAs } from '../../entrypoints/background/is-posted-as.ts';
import { identify } from '../../utils/links/index.ts';

const ALLOWED: ReadonlySet<string> = new Set(['cups.example']);
const DP = 'https://www.amazon.com/dp/B0FEEDC4R7';
const at = (url: string) => {
  const { product } = identify(url, ALLOWED);
  if (!product) throw new Error(`no product at ${url}`);
  return product;
};
const nothing = { site: 'weibo', allowed: ALLOWED, ledTo: async () => undefined };
const remembering = (address: string, destination: string) => ({
  site: 'weibo',
  allowed: ALLOWED,
  ledTo: async (asked: string) => (asked === address ? destination : undefined),
});
const wrapped = (url: string) => `https://weibo.cn/sinaurl?u=${encodeURIComponent(url)}`;

describe('a link that can have been posted for a product', () => {
  test.each([
    ['the product’s own address', DP],
    ['with what its owner earns by', `${DP}/ref=x?tag=quietdesk-20&th=1`],
    ['with a slug, over http', 'http://amazon.com/Over-Ear/dp/B0FEEDC4R7'],
    ['behind a redirector', wrapped(`${DP}?tag=quietdesk-20`)],
    ['behind two', wrapped(wrapped(DP))],
  ])('%s', async (_, posted) => {
    expect(await isPostedAs(posted, at(DP), nothing)).toBe(true);
  });

  test('a candidate’s, on a host the user has allowed', async () => {
    const product = at('https://cups.example/products/cup');
    expect(await isPostedAs('https://www.cups.example/products/cup?ref=ann', product, nothing)).toBe(true);
  });
});

describe('a link that a hijacked page slips in', () => {
  test.each([
    ['an address of its own', 'https://evil.example/'],
    ['its own, shaped like the product’s', 'https://evil.example/dp/B0FEEDC4R7'],
    ['the shop’s name below its own', 'https://www.amazon.com.evil.example/dp/B0FEEDC4R7'],
    ['with the shop as user name', 'https://www.amazon.com@evil.example/dp/B0FEEDC4R7'],
    ['another product of the shop', 'https://www.amazon.com/dp/B0FEEDC4R8'],
    ['the same id in another market', 'https://www.amazon.co.jp/dp/B0FEEDC4R7'],
    ['the shop’s front page', 'https://www.amazon.com/'],
    ['a redirector to an address of its own', wrapped('https://evil.example/')],
    ['a redirector that says nothing', 'https://weibo.cn/sinaurl'],
    [
      'redirectors deeper than anybody reads',
      Array.from({ length: 7 }).reduce<string>(wrapped, 'https://evil.example/'),
    ],
    ['a short link’s host with a port', 'https://t.co:8443/fcTest0001'],
    ['the home page of short links', 'https://t.co/'],
    ['a lookalike of a short link', 'https://t.co.evil.example/fcTest0001'],
    ['a short link that nobody has asked', 'https://amzn.to/3xYzAbC'],
    ['another shop’s short link', 'https://m.tb.cn/h.fcTest'],
    ['no web address', 'javascript:alert(1)'],
  ])('%s', async (_, posted) => {
    for (const site of ['weibo', 'x', 'generic'])
      expect(await isPostedAs(posted, at(DP), { ...nothing, site })).toBe(false);
  });

  test('a candidate on a host the user has not allowed', async () => {
    const product = at('https://cups.example/products/cup');
    expect(await isPostedAs('https://evil.example/products/cup', product, nothing)).toBe(false);
  });
});

describe('a short link that was asked where it leads', () => {
  const SHORT = 'https://t.cn/A6deskQ';

  test('is for the product it led to, also behind a redirector, and whoever earns by it', async () => {
    const known = remembering(SHORT, `${DP}?tag=quietdesk-20`);
    expect(await isPostedAs(SHORT, at(DP), known)).toBe(true);
    expect(await isPostedAs(wrapped(SHORT), at(DP), known)).toBe(true);
    expect(await isPostedAs(wrapped(SHORT), at(DP), nothing)).toBe(false);
  });

  test('is for no other product', async () => {
    const known = remembering(SHORT, 'https://www.amazon.com/dp/B0FEEDC4R8');
    expect(await isPostedAs(SHORT, at(DP), known)).toBe(false);
    expect(await isPostedAs(wrapped(SHORT), at(DP), known)).toBe(false);
  });

  test('is for nothing when it led to no product, or was never asked', async () => {
    const known = remembering(SHORT, 'https://passport.weibo.com/sso/signin');
    expect(await isPostedAs(SHORT, at(DP), known)).toBe(false);
    expect(await isPostedAs(SHORT, at(DP), nothing)).toBe(false);
  });
});

describe('a short link of X, which says where it leads in its text only', () => {
  const SHORT = 'https://t.co/fcTest0001';

  test('is for what the page on X read there, as long as it is not known to lead elsewhere', async () => {
    const onX = (destination: string) => ({ ...remembering(SHORT, destination), site: 'x' });
    expect(await isPostedAs(SHORT, at(DP), { ...nothing, site: 'x' })).toBe(true);
    expect(await isPostedAs(SHORT, at(DP), onX('https://x.com/i/flow/login'))).toBe(true);
    expect(await isPostedAs(SHORT, at(DP), onX(DP))).toBe(true);
    expect(await isPostedAs(SHORT, at(DP), onX('https://www.amazon.com/dp/B0FEEDC4R8'))).toBe(false);
  });

  test('is for nothing on any other site', async () => {
    for (const site of ['weibo', 'bluesky', 'generic'])
      expect(await isPostedAs(SHORT, at(DP), { ...nothing, site })).toBe(false);
  });

  test('is the only one that X is believed of', async () => {
    for (const short of ['https://amzn.to/3xYzAbC', wrapped(SHORT), 'https://t.cn/A6deskQ'])
      expect(await isPostedAs(short, at(DP), { ...nothing, site: 'x' })).toBe(false);
  });
});
