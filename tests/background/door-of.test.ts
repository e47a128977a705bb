import { describe, expect, test } from 'vitest';
import { atThisDoor, type Door, doorOf, rateAt } from '../../entrypoints/background/door-of.ts';
import { atMyDoor, bundledRates } from '../../utils/landed/index.ts';
import type { Offer } from '../../utils/model/offer.ts';
import type { SeenElsewhere } from '../../utils/model/seen-elsewhere.ts';

const now = Date.parse('2026-11-22T09:00:00Z');
const german: Door = { shopper: { country: 'DE' }, orders: [], rates: [bundledRates], count: atMyDoor };
const euros = (minor: number) => ({ minor, currency: 'EUR' });
const offer: Offer = {
  prices: [{ kind: 'sale', amount: euros(100_00) }],
  availability: 'InStock',
  observedAt: now,
  source: 'fetch',
};
const at = (merchant: string, more: Partial<Offer> = {}, door = german) =>
  doorOf({ merchant }, { ...offer, ...more }, door, now);

describe('What an offer costs at the door', () => {
  test('is not counted before the shopper has said where that is', () => {
    expect(at('aliexpress.com', {}, { ...german, shopper: {} })).toEqual({ landed: 'unset' });
  });

  test('says nothing where there is no price, or only the word of a post', () => {
    expect(at('aliexpress.com', { prices: [] })).toEqual({});
    expect(at('aliexpress.com', { source: 'post' })).toEqual({});
    expect(doorOf({ merchant: 'aliexpress.com' }, undefined, german, now)).toEqual({});
  });

  test('says nothing more than the price of a shop at home does', () => {
    expect(at('amazon.de')).toEqual({});
  });

  test('is in the money of the country, with every part that a border adds', () => {
    const { landed } = at('aliexpress.com', { delivery: [{ price: euros(0) }] });
    expect(landed).toMatchObject({ total: { currency: 'EUR' }, confidence: 'high' });
    expect(typeof landed === 'object' && landed.parts.map(({ kind }) => kind)).toContain('vat');
  });

  test('is at least so much where the shop is at home nowhere we know of', () => {
    const { landed } = at('cups.example');
    expect(landed).toMatchObject({ atLeast: true, confidence: 'low' });
    expect(typeof landed === 'object' && landed.parts.at(-1)).toEqual({ kind: 'charges', missing: 'from' });
  });

  test('is there when the shop says so, for this country before any other', () => {
    const days = (max: number) => ({ min: 1, max });
    const delivery = [{ days: days(3), to: ['FR'] }, { days: days(7), to: ['DE'] }, { days: days(20) }];
    expect(at('amazon.de', { delivery })).toEqual({ arrivesIn: days(7) });
  });
});

describe('A view at the door', () => {
  const seen = (merchant: string, minor: number): SeenElsewhere => ({
    key: `${merchant}:1#red`,
    offer: { ...offer, prices: [{ kind: 'sale', amount: euros(minor) }] },
  });
  const nameOf = ({ merchant }: { readonly merchant: string }) => merchant.toUpperCase();

  test('has the other shops by what they cost there, not by their price alone', () => {
    const others = [seen('aliexpress.com', 95_00), seen('amazon.de', 99_00)] as const;
    const view = { key: 'otto.de:7', pending: false, saved: false, offer, others };
    const at = atThisDoor(view, german, now, nameOf).others ?? [];
    expect(at.map(({ shop }) => shop)).toEqual(['AMAZON.DE', 'ALIEXPRESS.COM']);
    expect(at[0]).not.toHaveProperty('landed');
    expect(at[1]?.landed).toMatchObject({ total: { currency: 'EUR' } });
  });
});

test('The rate of the day is that of the shopper’s money, of euros while they have chosen none', () => {
  const { rates } = german;
  expect(rateAt(german, 'USD')?.to).toBe('EUR');
  expect(rateAt({ ...german, shopper: { country: 'DE', currency: 'USD' } }, 'EUR')?.to).toBe('USD');
  expect(rateAt({ shopper: {}, orders: [], rates, count: undefined }, 'CNY')).toMatchObject({
    to: 'EUR',
    on: '2026-09-29',
  });
  expect(rateAt(german, 'EUR')).toBeUndefined();
});
