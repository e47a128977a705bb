import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type DetailsFacts, detailsWords } from '../../components/details-words.ts';
import type { CardView } from '../../utils/model/card-view.ts';
import type { Drawn } from '../../utils/model/drawn.ts';
import { draw, offer, product } from './drawn-card.ts';

// happy-dom has no popovers.
beforeEach(() => {
  document.body.replaceChildren();
  HTMLElement.prototype.showPopover = vi.fn();
});
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** The details of a view, opened from its card. */
async function open(parts: readonly Drawn[]) {
  const card = draw({ products: [product(1, { offer: offer() })] });
  card.onDetails.mockResolvedValue(parts);
  const opener = card.find<HTMLButtonElement>('.foot [aria-haspopup]');
  opener.click();
  await turn();
  return { ...card, opener, panel: () => card.element.querySelector('.details') };
}
const view = (more: Partial<CardView> = {}): CardView => ({
  key: 'shop.example:1',
  pending: false,
  saved: false,
  price: { amount: '¥99.00', short: '¥99' },
  state: { tone: 'in', words: 'in stock' },
  ...more,
});
const NOW = Date.UTC(2026, 10, 22);

describe('The details of a product', () => {
  test('are asked for when they are opened, and stand in the card’s own tree', async () => {
    const { panel, opener, onDetails } = await open([['p', 'note', 'All there is.']]);
    expect(onDetails).toHaveBeenCalledExactlyOnceWith('shop.example:1', undefined);
    expect(panel()?.textContent).toBe('All there is.');
    expect(opener.getAttribute('aria-expanded')).toBe('true');
  });

  test('offer the product post, the way back out of it, and say when it is full', () => {
    const says = (inPost: DetailsFacts['inPost']) => {
      const last = detailsWords(view(), { inPost }, NOW).at(-1);
      return JSON.stringify(last);
    };
    expect(says({ count: 3 })).toContain('["button","to-post","Add to product post"]');
    expect(says({ count: 3, isIn: true })).toMatch(
      /In your product post, 3 of 9\..*"from-post".*"open-post"/,
    );
    expect(says({ count: 9 })).toMatch(/nine products\. Remove one.*"open-post"/);
    expect(says({ count: 9 })).not.toContain('to-post"');
    expect(says({ count: 3, isRefused: true })).toContain('does not lead to this product');
    expect(says({ count: 0, isUnwritten: true })).toContain('refused to write');
    expect(says(undefined)).not.toContain('post"');
  });

  test('say so when nobody answers', async () => {
    const { panel } = await open([]);
    expect(panel()?.textContent).toBe('No answer. Close and try again.');
  });

  test('go when the browser closes them, and can be opened again', async () => {
    const { panel, opener, onDetails } = await open([['p', '', 'x']]);
    panel()?.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'closed' }));
    expect([panel(), opener.getAttribute('aria-expanded')]).toEqual([null, 'false']);
    opener.click();
    await turn();
    expect(onDetails).toHaveBeenCalledTimes(2);
  });

  test('go when the card shows another product', async () => {
    const { panel, show } = await open([['p', '', 'x']]);
    show({ products: [product(2, { offer: offer() })] });
    expect(panel()).toBeNull();
  });

  test('keep the texts of shops as text', async () => {
    const evil = '<img src=x onerror=window.__pwned=1>';
    const { panel } = await open(detailsWords(view({ price: { amount: evil, short: evil } }), {}, NOW));
    expect(panel()?.textContent).toContain(evil);
    expect(panel()?.querySelector('img')).toBeNull();
  });

  test('ask for the reader’s word on a price, and pass on which price it was', async () => {
    const unsure = { amount: '¥9.90 CNY', name: 'sale-990-CNY' };
    const { element, onDetails } = await open(detailsWords(view({ unsure }), {}, NOW));
    expect(element.textContent).toContain('The shop’s page reads as ¥9.90 CNY, far from ¥99.00 before.');
    const [right, wrong] = element.querySelectorAll<HTMLButtonElement>('.answers button');
    wrong?.click();
    await turn();
    // What holds after it is asked for with it.
    expect(onDetails).toHaveBeenCalledTimes(2);
    expect(onDetails).toHaveBeenLastCalledWith('shop.example:1', 'wrong sale-990-CNY');
    expect(right?.textContent).toBe('Confirm');
  });
});

describe('The words of the details', () => {
  const words = (shown: CardView, facts: Parameters<typeof detailsWords>[1] = {}) =>
    JSON.stringify(detailsWords(shown, facts, NOW).slice(1));

  test('then and now, with when it was read, and every lowest', () => {
    const past = {
      lowest: [
        { days: 30, amount: '¥99' },
        { days: 90, amount: '¥89' },
      ],
      line: [],
    };
    const since = {
      at: NOW - 3 * 86_400_000,
      amount: { minor: 12_900, currency: 'CNY' },
      availability: 'SoldOut' as const,
      percent: -23,
      isLater: false,
    };
    const said = words(view({ past }), { since });
    for (const part of ['When posted', '¥129 · out of stock', 'read 3 days ago', '¥99.00 · in stock'])
      expect(said).toContain(part);
    for (const part of ['Lowest in 30 days', 'Lowest in 90 days', '¥89']) expect(said).toContain(part);
  });

  test('the door with its parts, what is not known, and what it rests on', () => {
    const said = words(
      view({
        door: {
          line: 'at least €20 at your door',
          total: '€20',
          isAtLeast: true,
          parts: [
            { label: 'goods', amount: '€20' },
            { label: 'duty', amount: 'not known', isUnknown: true, note: 'by the customs tariff' },
          ],
          notes: ['An estimate, not tax advice.'],
          rates: 'Exchange rates of today',
        },
      }),
    );
    for (const part of ['at least €20 at your door', 'duty', 'not known', 'by the customs tariff'])
      expect(said).toContain(part);
    expect(said).toContain('Exchange rates of today');
  });

  test('the plain page is a link of its own, and Buy is said to be as posted', () => {
    const said = words(view(), { payee: { kind: 'nobody' }, plain: 'https://shop.example/item?id=1' });
    expect(said).toContain('["a","https://shop.example/item?id=1","Plain product page"]');
    expect(said).toContain('It carries nobody’s id.');
    expect(said).toContain('Buy opens the link as posted.');
  });

  test('elsewhere: that it was not seen, or each shop with its door', () => {
    const elsewhere = { line: 'not seen elsewhere', offers: [] };
    expect(words(view({ elsewhere }))).toContain('not seen elsewhere');
    const other = { key: 'b:1', shop: 'B', price: '¥89', door: 'about ¥95', seen: 'today', observedAt: 0 };
    expect(words(view({ elsewhere: { line: 'seen in 1 other shop', offers: [other] } }))).toContain(
      'about ¥95 · today',
    );
  });
});
