import { describe, expect, test } from 'vitest';
import { redirectors } from '../../utils/links/redirectors.ts';
import { shortLinks } from '../../utils/links/short-links.ts';
import { merchants } from '../../utils/merchants/index.ts';
import type { Merchant } from '../../utils/merchants/merchant.ts';
import { builtIn } from '../../utils/rules/built-in.ts';
import { overreach } from '../../utils/rules/limits.ts';
import { isCheap } from '../../utils/rules/path-cost.ts';
import { bundleSchema } from '../../utils/rules/schema.ts';
import { newerRules } from './sign.ts';

const cups: Merchant = {
  id: 'cups',
  name: { en: 'Cups', 'zh-CN': 'Cups' },
  domains: { 'cups.example': {} },
  parts: { id: ['digits', 3, 9] },
  pages: [{ hosts: ['www.:domain'], path: '/p/:id' }],
  canonical: 'https://www.:domain/p/:id',
  access: 'open',
};
const withShop = (change: Partial<Merchant>) =>
  overreach(newerRules({ merchants: [...merchants, { ...cups, ...change }] }), builtIn);
const changed = (id: string, change: (shop: Merchant) => Merchant) =>
  overreach(
    newerRules({ merchants: merchants.map((shop) => (shop.id === id ? change(shop) : shop)) }),
    builtIn,
  );

test('What is built in may be served', () => {
  expect(overreach(newerRules(), builtIn)).toBeUndefined();
});

describe('A served bundle may', () => {
  test('add a shop on a domain of its own', () => {
    expect(withShop({})).toBeUndefined();
  });

  test.each([
    'https://:host:path',
    'https://www.:domain:path',
    'https://www.:domain{/:lang}?/p/:id',
    'https://m.cups.example/p/:id',
    'https://www.cups.example:path',
  ])('have a shop’s products at %s', (canonical) => {
    expect(withShop({ canonical })).toBeUndefined();
  });

  test('say that a shop has a form of pages more, and a domain more', () => {
    const more = (shop: Merchant): Merchant => ({
      ...shop,
      domains: { ...shop.domains, 'amazon.example': { country: 'NZ', currency: 'NZD' } },
      pages: [...shop.pages, { hosts: ['www.:domain'], path: '/item/:id' }],
    });
    expect(changed('amazon', more)).toBeUndefined();
  });

  test('add a redirector and a short host', () => {
    const bundle = newerRules({
      redirectors: [...redirectors, ['go.affiliate.example', '/out', 'url']],
      shortLinks: [...shortLinks, ['cup.example', '/:code']],
    });
    expect(overreach(bundle, builtIn)).toBeUndefined();
  });
});

describe('A served bundle may not', () => {
  test.each([
    '127.0.0.1',
    'router.local',
    'shop.internal',
    'co.uk',
    'com.cn',
    'github.io',
    'evil.github.io',
    'evil.pages.dev',
  ])('make a shop of %s', (domain) => {
    expect(withShop({ domains: { [domain]: {} } })).toContain('cups');
  });

  test.each(['weibo.com', 'www.weibo.com', 'bsky.app', 'evil.bsky.app', 'x.com'])(
    'make a shop of a social site (%s), where every link would be a product',
    (domain) => {
      expect(withShop({ domains: { [domain]: {} } })).toContain('social site');
    },
  );

  test('take another shop’s domain, or a part of it', () => {
    for (const domain of ['amazon.com', 'gifts.amazon.com'])
      expect(withShop({ domains: { [domain]: {} } })).toContain("amazon's");
  });

  test('have two shops of one domain', () => {
    const twice = newerRules({ merchants: [...merchants, cups, { ...cups, id: 'mugs' }] });
    expect(overreach(twice, builtIn)).toContain("cups's");
  });

  test.each(['evil.example', '*.evil.example', 'www.amazon.com', 'notcups.example'])(
    'say that a shop has pages on %s',
    (host) => {
      expect(withShop({ pages: [{ hosts: [host], path: '/p/:id' }] })).toContain(
        'not on a domain of its own',
      );
    },
  );

  test('have a shop as a guest at another host, as some that are built in are', () => {
    const page = { hosts: ['item.evil.example'], path: '/:id.html' };
    expect(changed('jd', (shop) => ({ ...shop, pages: [...shop.pages, page] }))).toContain('evil.example');
  });

  test.each([
    'https://evil.example/p/:id',
    'https://evil.example/:domain/:id',
    'https://:domain.evil.example/:id',
    'https://evil.example:path',
    'https://www.:domain:path.evil.example/',
    'https://cups.example.evil.example/:id',
    'https://:id.:domain/',
    'https://:id.cups.example/',
    'http://www.:domain/p/:id',
  ])('send a shop’s products to %s', (canonical) => {
    expect(withShop({ canonical })).toMatch(/leads elsewhere|not https/);
    expect(withShop({ pages: [{ hosts: ['www.:domain'], path: '/p/:id', canonical }] })).toBeDefined();
    expect(changed('ebay', (shop) => ({ ...shop, canonical }))).toBeDefined();
  });

  test.each(['127.0.0.1', 'printer.local', '*.co.uk'])('have a shop read from %s', (host) => {
    expect(withShop({ readFrom: [host] })).toContain('not a public name');
    expect(withShop({ images: [host] })).toContain('not a public name');
  });

  test.each(['10.0.0.1.nip.io', '10-0-0-1.sslip.io', 'x.192.168.1.1.dns.example', 'app.localtest.me'])(
    'name an address of this network: %s',
    (host) => {
      expect(withShop({ readFrom: [host] })).toContain('not a public name');
      expect(withShop({ images: [host] })).toContain('not a public name');
      expect(withShop({ domains: { [host]: {} } })).toContain('cups');
    },
  );

  test('have a shop read from where somebody else is', () => {
    expect(withShop({ readFrom: ['mail.google.com'] })).toContain('not on a domain of its own');
    expect(changed('weidian', (shop) => ({ ...shop, readFrom: ['mail.google.com'] }))).toBeDefined();
    expect(withShop({ readFrom: ['api.:domain', 'm.cups.example'] })).toBeUndefined();
  });

  test.each([':id /dp/:id', ':id\n\nevil.example', ':id,x', ' '])(
    'write a line of its own into the pages’ table by a key of %j',
    (key) => {
      expect(withShop({ key })).toContain('a key of other characters');
    },
  );

  test.each(['www.amazon.com', 'bsky.app', 'm.weibo.cn.example.co.uk/', '*.com.cn', 'localhost.local'])(
    'make a redirector or a short link of %s',
    (host) => {
      const made = newerRules({ redirectors: [...redirectors, [host, '/new', 'url']] });
      const short = newerRules({ shortLinks: [...shortLinks, [host, '/new']] });
      const isShape = bundleSchema.shape.redirectors.safeParse(made.redirectors).success;
      expect(isShape ? overreach(made, builtIn) : 'no host').toBeDefined();
      expect(isShape ? overreach(short, builtIn) : 'no host').toBeDefined();
    },
  );

  test('have a redirector make a product of an id at no shop', () => {
    const fill = ['go.example', '/:id', 'https://evil.example/:id', 'fill'] as const;
    expect(overreach(newerRules({ redirectors: [...redirectors, fill] }), builtIn)).toContain('redirector');
  });

  test.each(['/:a:b:c', '/*:a', '/:a{:b}?', '/:a-:b-:c-:d', '/:a/:b/:c/:d/:e/:f/:g/:h/:i'])(
    'have a path that takes long to test: %s',
    (path) => {
      expect(isCheap(path)).toBe(false);
      expect(withShop({ pages: [{ hosts: ['www.:domain'], path: `${path}/:id` }] })).toContain('takes long');
    },
  );
});

test.each([
  ['a.example\nb.example', '/x', 'url'],
  ['a.example', '/x y', 'url'],
  ['a.example', '/x', 'u\n\nl'],
  ['a.example', '(x+)+$', 'url'],
  ['https://a.example', '/x', 'url'],
  ['*', '/x', 'url'],
  ['a.example', '/x', 'url', 'eval'],
])('A redirector %j is none', (...row) => {
  expect(bundleSchema.shape.redirectors.safeParse([row]).success).toBe(false);
});
