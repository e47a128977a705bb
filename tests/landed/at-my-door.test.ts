import { describe, expect, test } from 'vitest';
import { type AtMyDoor, atMyDoor, bundledRates } from '../../utils/landed/index.ts';
import { money } from './worked-examples.ts';

const now = Date.parse('2026-11-22T09:00:00Z');
const look = (offer: Partial<AtMyDoor>) =>
  atMyDoor({
    price: { kind: 'sale', amount: money('100 EUR') },
    shop: 'amazon.de',
    sellsIn: 'DE',
    shopper: { country: 'DE', currency: 'EUR' },
    now,
    rates: [bundledRates],
    ...offer,
  });

describe('At my door', () => {
  test('nothing is said that the price does not say', () => {
    expect(look({})).toBeUndefined();
    expect(look({ shopper: {} })).toBeUndefined();
  });

  test('at home, shipping is', () => {
    const promises = [{ price: money('4.99 EUR'), to: ['DE'] }];
    expect(look({ promises })).toMatchObject({ total: money('104.99 EUR'), atLeast: false });
  });

  test('so is the price in other money', () => {
    const landed = look({ shopper: { country: 'DE', currency: 'USD' } });
    expect(landed?.total).toEqual(money('113.61 USD'));
    expect(landed?.rates).toEqual({ on: '2026-09-29', old: true });
  });

  test('a parcel from a marketplace abroad is taxed, though it sells here', () => {
    const landed = look({
      shop: 'aliexpress.us',
      sellsIn: 'US',
      shopper: { country: 'US', currency: 'USD' },
    });
    expect(landed?.parts.map(({ kind }) => kind)).toEqual(['goods', 'shipping', 'duty', 'sales-tax']);
    expect(landed?.assumed).toContain('origin');
  });

  test('a shop of goods from abroad has China’s tax, with what was bought before', () => {
    const shopper = { country: 'CN', currency: 'CNY' };
    const promises = [{ price: money('0 CNY') }];
    const offer = {
      price: { kind: 'sale', amount: money('1000 CNY') },
      shop: 'tmall.hk',
      sellsIn: undefined,
      shopper,
      promises,
    } as const;
    expect(look(offer)?.total).toEqual(money('1091 CNY'));
    const orders = [{ key: 'a', on: '2026-01-02', paid: money('25500 CNY') }];
    expect(look({ ...offer, orders })?.parts.at(-1)).toMatchObject({ missing: 'year-limit' });
    // In China the new year, and with it a new quota, begins at four in the afternoon.
    expect(look({ ...offer, orders, now: Date.parse('2026-12-31T16:00:00Z') })?.total).toEqual(
      money('1091 CNY'),
    );
  });

  test('the price of the cheapest variant makes a total that is the least', () => {
    const promises = [{ price: money('0 EUR') }];
    const landed = look({ price: { kind: 'from', amount: money('100 EUR') }, promises });
    expect(landed).toMatchObject({ total: money('100 EUR'), atLeast: true });
    expect(landed?.parts[0]).toMatchObject({ amount: money('100 EUR'), missing: 'variant' });
  });

  test('a shop of which nothing is known says so', () => {
    expect(look({ shop: 'shop.example', sellsIn: undefined })?.parts.at(-1)).toEqual({
      kind: 'charges',
      missing: 'from',
    });
  });
});
