import { describe, expect, test } from 'vitest';
import { isProductAt } from '../../utils/links/index.ts';
import { good, HOUR, KEY, MUG, mug, offersWith, priceOf } from './harness.ts';
import { html, productPage, redirect } from './local-shops.ts';

describe('redirects', () => {
  const OTHER = 'https://www.shop.example/items/mug';

  test('one to another host of the shop is followed', async () => {
    const { askOne, shops } = await offersWith({ [MUG]: redirect(OTHER, 301), [OTHER]: good });
    expect(priceOf(await askOne())).toBe(1999);
    expect(shops.asked.map(({ url }) => url)).toEqual([MUG, OTHER]);
  });

  test.each([
    ['http://127.0.0.1/', 'refused'],
    ['javascript:alert(1)', 'refused'],
    ['//localhost/', 'refused'],
    ['data:text/html,x', 'refused'],
    ['https://evil.example/', 'elsewhere'],
    ['http://shop.example.evil.example/products/1', 'elsewhere'],
    ['//login.example/?next=mug', 'elsewhere'],
  ])(
    'one to %s is not, and the reason says whether the place or the address is wrong',
    async (to, reason) => {
      const { askOne, shops } = await offersWith({ [MUG]: redirect(to), [to]: good });
      expect(await askOne()).toEqual({ key: KEY, reason, pending: false, saved: false });
      // Kept as well: the shop is not asked again at once.
      expect((await askOne())?.reason).toBe(reason);
      expect(shops.asked).toHaveLength(1);
    },
  );

  test('one to another site ends the price that was known', async () => {
    let isSold = true;
    const away = redirect('https://brand.example/');
    const { askOne, clock } = await offersWith({
      [MUG]: (...all) => (isSold ? good(...all) : away(...all)),
    });
    expect(priceOf(await askOne())).toBe(1999);
    isSold = false;
    await clock.advance(6 * HOUR);
    const view = await askOne();
    expect([view?.reason, priceOf(view)]).toEqual(['elsewhere', undefined]);
  });

  test.each([
    'https://geo.captcha-delivery.com/captcha/?initialCid=1',
    'https://validate.perfdrive.com/a1b2/captcha?ssb=1',
    'https://shop.queue-it.net/?c=shop&t=https://shop.example/products/1',
    'https://sec.brand.example/_____tmd_____/punish?x5secdata=a',
  ])('one to %s is a refusal: the known price stands, and the shop is left alone', async (to) => {
    let isOpen = true;
    const away = redirect(to);
    const { askOne, shops, clock } = await offersWith({
      [MUG]: (...all) => (isOpen ? good(...all) : away(...all)),
    });
    await askOne();
    isOpen = false;
    await clock.advance(6 * HOUR);
    expect(priceOf(await askOne())).toBe(1999);
    expect((await askOne(mug('2')))?.reason).toBe('blocked');
    expect(shops.asked).toHaveLength(2);
  });

  test('one to a product elsewhere that is called like a check is none', async () => {
    const { askOne } = await offersWith({ [MUG]: redirect('https://brand.example/mugs?next=/captcha') });
    expect((await askOne())?.reason).toBe('elsewhere');
  });

  test('one to a host of the shop that the user has not allowed is not', async () => {
    const { askOne, shops, denied } = await offersWith({ [MUG]: redirect(OTHER), [OTHER]: good });
    denied.add('https://www.shop.example/*');
    expect((await askOne())?.reason).toBe('needs-permission');
    expect(shops.asked).toHaveLength(1);
  });

  test('a loop ends after three', async () => {
    const { askOne, shops } = await offersWith({ [MUG]: redirect('http://shop.example/products/1') });
    expect((await askOne())?.reason).toBe('blocked');
    expect(shops.asked).toHaveLength(4);
  });

  describe('within the shop', () => {
    const other = html(productPage('Other mug', '5.00'));

    test.each([
      ['another product', '/products/2'],
      ['the front page, which shows another product', '/'],
      ['the front page of another host of the shop', 'https://www.shop.example/?from=products/1'],
      ['a list of products', '/collections/mugs'],
      ['a search for it', '/search?q=products/1'],
    ])('one to %s gives neither title nor price of what is there', async (_, to) => {
      const landed = new URL(to, MUG).href;
      const { askOne, shops } = await offersWith(
        { [MUG]: redirect(to), [landed]: other },
        { isSameProduct: isProductAt },
      );
      expect(await askOne()).toEqual({ key: KEY, reason: 'not-a-product', pending: false, saved: false });
      expect(shops.asked.map(({ url }) => url)).toEqual([MUG, landed]);
    });

    test.each([
      ['its own page in another language', '/en-us/products/1'],
      ['its own page on www.', 'https://www.shop.example/products/1?variant=2'],
    ])('one to %s is the product', async (_, to) => {
      const { askOne } = await offersWith(
        { [MUG]: redirect(to), [new URL(to, MUG).href]: good },
        { isSameProduct: isProductAt },
      );
      expect(priceOf(await askOne())).toBe(1999);
    });
  });
});
