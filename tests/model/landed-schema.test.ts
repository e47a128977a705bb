import { describe, expect, test } from 'vitest';
import { bundledRates } from '../../utils/landed/index.ts';
import { markedOrderSchema, ratesStateSchema, shopperSchema } from '../../utils/model/landed-schema.ts';
import type { RatesState } from '../../utils/model/rates.ts';

describe('What "at my door" keeps is read again as it was written', () => {
  const order = { key: 'tmall.hk:1', on: '2026-11-22', paid: { minor: 100, currency: 'CNY' } };
  const state: RatesState = { table: bundledRates, etag: '"a"', nextAt: 5 };

  test.each([
    ['a shopper', shopperSchema, { country: 'CN', currency: 'CNY' }],
    ['a shopper of whom nothing is known', shopperSchema, {}],
    ['a marked order', markedOrderSchema, order],
    ['rates', ratesStateSchema, state],
    ['no rates yet', ratesStateSchema, { nextAt: 5 }],
  ])('%s', (_, schema, value) => {
    expect(schema.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
  });

  test.each([
    ['a country in words', shopperSchema, { country: 'China' }],
    ['a currency in small letters', shopperSchema, { currency: 'cny' }],
    ['an order of no day', markedOrderSchema, { ...order, on: 'today' }],
    ['an order of nothing', markedOrderSchema, { ...order, paid: { minor: 0, currency: 'CNY' } }],
    ['rates of no table', ratesStateSchema, { ...state, table: {} }],
  ])('%s is not taken', (_, schema, value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});
