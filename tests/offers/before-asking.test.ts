import { describe, expect, test } from 'vitest';
import type { ProductView } from '../../utils/model/product-view.ts';
import { good, HOUR, KEY, MUG, mug, offersWith, priceOf } from './harness.ts';
import { html, productPage } from './local-shops.ts';

describe('before any request', () => {
  test.each([
    [
      'a shop that walls off fetches',
      { merchant: 'wall.example', url: 'https://wall.example/1' },
      'needs-visit',
    ],
    ['a forged address', { url: 'https://shop.example.evil.example/1' }, 'refused'],
    ['an address inside the network', { url: 'http://127.0.0.1:8181/' }, 'refused'],
    [
      'a candidate inside the network',
      { merchant: 'printer.local', url: 'https://printer.local/products/1' },
      'refused',
    ],
    [
      'a candidate on a host nobody allowed',
      { merchant: 'small.example', url: 'https://small.example/1' },
      'needs-permission',
    ],
    [
      'a candidate that names another host',
      { merchant: 'small.example', url: 'https://evil.example/1' },
      'refused',
    ],
    ['no address', { url: 'javascript:alert(1)' }, 'refused'],
  ])('%s: no request', async (_, product, reason) => {
    const { askOne, shops } = await offersWith({});
    expect(await askOne(mug('1', product))).toMatchObject({ reason, pending: false });
    expect(shops.asked).toEqual([]);
  });

  test('a shop that is not allowed is not asked, and is as soon as it is', async () => {
    const { askOne, shops, denied } = await offersWith({ [MUG]: good });
    denied.add('https://shop.example/*');
    expect((await askOne())?.reason).toBe('needs-permission');
    expect(shops.asked).toEqual([]);
    denied.clear();
    expect(priceOf(await askOne())).toBe(1999);
  });

  test.each([
    ['at once', 0],
    ['when the price would be asked again', 7 * HOUR],
  ])('a permission taken back, %s: the card says so, and nothing is asked', async (_, later) => {
    const { askOne, shops, denied, clock } = await offersWith({ [MUG]: good });
    await askOne();
    denied.add('https://shop.example/*');
    await clock.advance(later);
    const view = await askOne();
    expect(view).toMatchObject({ title: 'Mug', reason: 'needs-permission', pending: false });
    expect(priceOf(view)).toBeUndefined();
    expect(shops.asked).toHaveLength(1);
  });

  test('a permission given back: what was read before stands again', async () => {
    const { askOne, shops, denied } = await offersWith({ [MUG]: good });
    await askOne();
    denied.add('https://shop.example/*');
    await askOne();
    denied.clear();
    expect(priceOf(await askOne())).toBe(1999);
    expect(shops.asked).toHaveLength(1);
  });

  test('a permission taken back while the product waits: no request', async () => {
    const { lookUp, clock, shops, denied } = await offersWith({ [MUG]: good });
    const told: ProductView[] = [];
    await lookUp([mug()], (views) => told.push(...views));
    denied.add('https://shop.example/*');
    await clock.advance(0);
    expect(told).toEqual([{ key: KEY, reason: 'needs-permission', pending: false, saved: false }]);
    expect(shops.asked).toEqual([]);
  });

  test('a candidate on a host the user allowed is asked; its page confirms or refutes it', async () => {
    const { ask } = await offersWith(
      {
        'https://small.example/products/cup': html(productPage('Cup', '5.00')),
        'https://small.example/products/blog': html('<title>Our blog</title><h1>Our blog</h1>'),
      },
      { allowedHosts: async () => ['small.example'] },
    );
    const at = (id: string) =>
      mug(id, { merchant: 'small.example', url: `https://small.example/products/${id}` });
    const [cup, blog] = await ask(at('cup'), at('blog'));
    expect([cup?.title, priceOf(cup)]).toEqual(['Cup', 500]);
    expect(blog).toMatchObject({ reason: 'not-a-product' });
    expect(blog).not.toHaveProperty('title');
  });
});
