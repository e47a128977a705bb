import { describe, expect, test } from 'vitest';
import { identify } from '../../utils/links/index.ts';

describe('a short link', () => {
  test.each([
    'https://t.cn/A6abcdef',
    'http://t.co/abcDEF123',
    'https://amzn.to/3x0EtOn',
    'https://m.tb.cn/h.5KxYzW?tk=CZ0001',
    'https://s.click.taobao.com/t?e=m%3D2%26s%3Ds1Nl',
    'https://u.jd.com/AbCdEf',
    'https://union-click.jd.com/jdc?e=&p=AyIGZRh',
    'https://p.pinduoduo.com/AbCdEf',
    'https://mobile.yangkeduo.com/goods.html?ps=Yx1kQ9',
    'https://s.click.aliexpress.com/e/_DD3fVT7',
    'https://www.ozon.ru/t/abc123',
    'https://bit.ly/3abc',
    'https://vn.shp.ee/abc123',
    'https://shop.sc.weibo.com/h5/goods/index?iid=110001234',
  ])('%s is unresolved, not a product', (posted) => {
    expect(identify(posted)).toEqual({ posted, destination: posted, state: 'unresolved' });
  });

  test('behind a redirector is unresolved, too', () => {
    const goods = 'https://shop.sc.weibo.com/h5/goods/index?iid=110001234';
    const posted = `https://weibo.cn/sinaurl?u=${encodeURIComponent(goods)}`;
    expect(identify(posted)).toEqual({ posted, destination: goods, state: 'unresolved' });
  });

  test.each(['https://t.cn/', 'https://t.cn', 'https://amzn.to/?x=1', 'https://notbit.ly/3abc'])(
    '%s is none',
    (posted) => {
      expect(identify(posted).state).toBe('other');
    },
  );
});

describe("a page with the form of a shop platform's", () => {
  test.each([
    [
      'https://www.allbirds.com/products/trino-quarters-onyx',
      'allbirds.com',
      'trino-quarters-onyx',
      'https://www.allbirds.com/products/trino-quarters-onyx',
    ],
    [
      'https://shop.example.com/collections/sale/products/mug?ref=kol&_pos=1',
      'shop.example.com',
      'mug',
      'https://shop.example.com/products/mug',
    ],
    [
      'https://www.example.com/en-gb/products/mug',
      'example.com',
      'mug',
      'https://www.example.com/en-gb/products/mug',
    ],
    [
      'https://example.com/en/collections/all/products/mug',
      'example.com',
      'mug',
      'https://example.com/en/products/mug',
    ],
    [
      'https://kol.myshopify.com/products/%E8%8C%B6',
      'kol.myshopify.com',
      '%E8%8C%B6',
      'https://kol.myshopify.com/products/%E8%8C%B6',
    ],
    [
      'http://cloudfree.shop/product/smart-plug/',
      'cloudfree.shop',
      'smart-plug',
      'https://cloudfree.shop/product/smart-plug/',
    ],
  ])('%s is a candidate', (posted, merchant, id, url) => {
    expect(identify(posted)).toEqual({
      posted,
      destination: posted,
      state: 'candidate',
      product: { merchant, id, url },
    });
  });

  test('keeps the variant beside it', () => {
    const { product } = identify('https://www.allbirds.com/products/mug?variant=40123&utm_source=x');
    expect(product).toMatchObject({ url: 'https://www.allbirds.com/products/mug', variant: 'variant=40123' });
  });

  test.each([
    'https://www.example.com/products/',
    'https://www.example.com/products',
    'https://www.example.com/products/desktop/',
    'https://www.example.com/products/a/b',
    'https://www.example.com/products/mug.json',
    'https://www.example.com/products/Mug',
    'https://www.example.com/blog/products/mug',
    'https://www.example.com/product/mug',
    'https://www.example.com/?x=/products/mug',
    'https://www.example.com/#/products/mug',
    'https://www.example.com/products%2Fmug',
    'https://www.example.com:8443/products/mug',
    'https://user@www.example.com/products/mug',
    // Addresses and names that are nobody's shop.
    'http://127.0.0.1:8181/products/mug',
    'http://127.0.0.1/products/mug',
    'http://2130706433/products/mug',
    'http://0x7f.1/products/mug',
    'http://[::1]/products/mug',
    'http://localhost/products/mug',
    'http://printer.local/products/mug',
    'https://nas.lan/products/mug',
    'https://shop.corp/products/mug',
    'https://shop.internal/products/mug',
    'https://shop.onion/products/mug',
    'http://router/products/mug',
    `http://${'a.'.repeat(200)}com/products/mug`,
    // A known shop says itself what its products look like.
    'https://www.taobao.com/products/mug',
    'https://aws.amazon.com/products/mug',
  ])('%s has not', (posted) => {
    expect(identify(posted)).toEqual({ posted, destination: posted, state: 'other' });
  });
});

describe('a host the user has allowed', () => {
  const allowed = new Set(['shop.example', 'demo.test:8443', 'www.mug.example', 'item.taobao.com']);
  const read = (posted: string) => identify(posted, allowed);

  test('any page of it but the home page is a candidate', () => {
    expect(read('https://shop.example/tea/green?utm_source=x#top')).toEqual({
      posted: 'https://shop.example/tea/green?utm_source=x#top',
      destination: 'https://shop.example/tea/green?utm_source=x#top',
      state: 'candidate',
      product: { merchant: 'shop.example', id: '/tea/green', url: 'https://shop.example/tea/green' },
    });
    expect(read('https://shop.example/').state).toBe('other');
    expect(read('https://shop.example').state).toBe('other');
    expect(read('https://below.shop.example/tea').state).toBe('other');
  });

  test('one page in several spellings is one product', () => {
    const ids = ['/tea/', '/tea', '/tea/index.html', '/tea?fbclid=1'].map(
      (path) => read(`https://www.shop.example${path}`).product?.id,
    );
    expect(ids).toEqual(['/tea', '/tea', '/tea', '/tea']);
  });

  test('a home-made shop keeps its products apart by a parameter', () => {
    const [one, two] = ['1', '2'].map(
      (id) => read(`https://shop.example/item.php?utm_source=x&id=${id}`).product,
    );
    expect(one).toEqual({
      merchant: 'shop.example',
      id: '/item.php?id=1',
      url: 'https://shop.example/item.php?id=1',
    });
    expect(two?.id).not.toBe(one?.id);
  });

  test('has the form of a platform where it has one', () => {
    expect(read('https://www.mug.example/collections/a/products/mug').product?.id).toBe('mug');
  });

  test('may stand on a port of its own', () => {
    expect(read('https://demo.test:8443/tea').product).toEqual({
      merchant: 'demo.test:8443',
      id: '/tea',
      url: 'https://demo.test:8443/tea',
    });
    expect(read('https://demo.test/tea').state).toBe('other');
  });

  test("does not widen what a known shop's products look like", () => {
    expect(read('https://item.taobao.com/about').state).toBe('other');
  });
});

describe('a link that a shopper must not open', () => {
  test.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'JaVaScRiPt&colon;alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://item.jd.com/1',
    'file:///etc/passwd',
    'https://user:pass@shop.example/',
    'https://item.taobao.com@evil.example/item.htm?id=612345678901',
    'https://evil.example\\@item.taobao.com/item.htm?id=612345678901',
    'https://item.taobao.com%2f.evil.example/item.htm?id=612345678901',
    '',
    'https://',
    '//',
    '/products/mug',
    '#',
  ])('%j is no product', (posted) => {
    expect(identify(posted)).toEqual({ posted, destination: posted, state: 'other' });
  });
});

test('odd spellings of a real address are still read', () => {
  for (const posted of [
    '//item.jd.com/100012043978.html',
    'https:\\\\item.jd.com\\100012043978.html',
    '  https://item.jd.com/100012043978.html\n',
    'https://ITEM.jd.com:443/100012043978.html',
    'http://item.jd.com:80/100012043978.html',
    'https://ｉｔｅｍ.jd.com/100012043978.html',
  ]) {
    const link = identify(posted);
    expect(link.posted).toBe(posted);
    expect(link.product?.url).toBe('https://item.jd.com/100012043978.html');
  }
});
