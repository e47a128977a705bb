import { beforeEach, describe, expect, test } from 'vitest';
import { cardHeight } from '../../components/card/card-height.ts';
import { draw, offer, product } from './drawn-card.ts';

beforeEach(() => document.body.replaceChildren());

describe('A card of one product', () => {
  test('shows title, shop, stock and price', () => {
    const { find } = draw({});
    expect(find('.title').textContent).toBe('Thing 1');
    expect([find('.where').textContent, find('.stock').textContent]).toEqual(['Shop', 'in stock']);
    expect(find('.amount').textContent).toContain('199.00');
  });

  test('buys exactly what was posted, telling the shop nothing of the page', () => {
    const buy = draw({}).find<HTMLAnchorElement>('a.buy');
    expect(buy.getAttribute('href')).toBe('https://shop.example/item?id=1&from=kol');
    expect([buy.target, buy.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(buy.textContent).toBe('Buy');
  });

  test('says the kind of a price, and the code where the sign is shared', () => {
    const prices = [{ kind: 'coupon', amount: { minor: 12800, currency: 'JPY' } }] as const;
    const { find } = draw({ products: [product(1, { offer: offer({ prices }) })] });
    expect(find('.price').textContent).toBe('coupon¥12,800JPY');
  });

  test('shows what it was only when it is sold below a list price of the same currency', () => {
    const withList = (minor: number, currency: string) =>
      draw({
        products: [
          product(1, {
            offer: offer({ prices: [...offer().prices, { kind: 'list', amount: { minor, currency } }] }),
          }),
        ],
      }).find('.was').hidden;
    expect(withList(25900, 'CNY')).toBe(false);
    expect(withList(15900, 'CNY')).toBe(true);
    expect(withList(25900, 'USD')).toBe(true);
  });

  test.each([
    ['needs-visit', 'Shop shows prices only in your own tab'],
    ['blocked', 'the shop did not let its page be read'],
    ['offline', 'no answer from the shop'],
    ['elsewhere', 'the shop sends this link on to another site'],
    ['refused', 'not a public https address, so not read'],
  ] as const)('says why a price is not known: %s', (reason, words) => {
    const { find } = draw({ products: [product(1, { reason })] });
    expect(find('.meta').textContent).toContain(words);
    expect(find('.amount').hidden).toBe(true);
    expect(find('.price').textContent).toBe('not known');
    expect(find('a.buy').textContent).toBe('Open');
  });

  test('never shows a price of nothing', () => {
    const { find } = draw({ products: [product(1, { offer: offer({ prices: [] }) })] });
    expect(find('.amount').hidden).toBe(true);
    expect(find('.price').textContent).toBe('not known');
  });

  test('offers to allow the shop where that is what is missing', () => {
    const { find, onAllow } = draw({ products: [product(1, { reason: 'needs-permission' })] });
    find('.allow').click();
    expect(onAllow).toHaveBeenCalledExactlyOnceWith('shop.example:1');
  });

  test('names the product by its id until a title is known, and says that it asks', () => {
    const { find } = draw({ products: [{ ...product(1), view: undefined }] });
    expect(find('.title').textContent).toBe('Shop product 1');
    expect(find('.meta').textContent).toContain('asking the shop');
    expect(find('.price').hidden).toBe(true);
  });

  test.each([
    '<img src=x onerror=window.__pwned=1>',
    "{{constructor.constructor('__pwned=1')()}}",
    '</section><script>',
  ])('keeps a hostile title as text: %s', (title) => {
    const { find, element } = draw({ products: [product(1, { offer: offer(), title })] });
    expect(find('.title').textContent).toBe(title);
    expect(element.querySelectorAll('img, script').length).toBe(0);
  });

  test.each(['data:image/svg+xml,<svg onload=alert(1)>', 'https://shop.example/a.jpg', 'data:text/html,x'])(
    'shows no picture that the background did not make: %s',
    (image) => {
      const { element } = draw({ products: [product(1, { offer: offer(), image })] });
      expect(element.querySelector('img')).toBeNull();
    },
  );

  test('says what a picture shows to who does not see it, where its creator has said so', () => {
    const image = 'data:image/webp;base64,AA==';
    const { find, show } = draw({ products: [product(1, { offer: offer(), image, alt: 'A blue mug' })] });
    expect(find<HTMLImageElement>('.row img').alt).toBe('A blue mug');
    show({ products: [product(1, { offer: offer(), image, alt: 'A red mug' })] });
    expect(find<HTMLImageElement>('.row img').alt).toBe('A red mug');
    show({ products: [product(1, { offer: offer(), image })] });
    expect(find('.row img').getAttribute('alt')).toBe('');
  });

  test('saves once, says when it is saved, and can be tried again after a failure', () => {
    const { find, show, onSave, element } = draw({});
    find('.save').click();
    expect(onSave).toHaveBeenCalledExactlyOnceWith('shop.example:1');
    show({ products: [{ ...product(1), saving: 'saving' }] });
    find('.save').click();
    show({ products: [{ ...product(1), saving: 'failed' }] });
    expect(element.querySelector('[role="status"]')?.textContent).toBe('Not saved. Try again');
    find('.save').click();
    show({ products: [{ ...product(1), saving: 'saved' }] });
    find('.save').click();
    expect(onSave).toHaveBeenCalledTimes(2);
    expect(find('.save').getAttribute('aria-pressed')).toBe('true');
    expect(find('.save').getAttribute('aria-label')).toBe('Saved: Thing 1');
  });

  test('keeps the focus on the button when it is drawn again', () => {
    const { find, show } = draw({});
    find('.save').focus();
    show({ products: [{ ...product(1), saving: 'saved' }] });
    expect(document.activeElement).toBe(find('.save'));
  });
});

test('The height of a card depends on the number of its products alone', () => {
  expect(cardHeight(1, false)).toBeLessThan(cardHeight(2, false));
  expect(cardHeight(2, false)).toBe(cardHeight(9, false));
  expect(cardHeight(9, true)).toBeGreaterThan(cardHeight(4, true));
  expect(cardHeight(9, true, true)).toBe(cardHeight(1, false, true));
  expect(cardHeight(1, false, true)).toBeLessThan(cardHeight(1, false));
});
