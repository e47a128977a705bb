import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundledRates } from '../../utils/landed/index.ts';
import { compare, fractionOf, over, plus, rounded, times } from '../../utils/model/fraction.ts';
import {
  compareMoney,
  convert,
  dayRate,
  isOldRate,
  type RateTable,
  rateOf,
} from '../../utils/model/rates.ts';
import { MAX_RATES_BYTES, parseRates } from '../../utils/model/rates-wire.ts';

const table = (perEuro: RateTable['perEuro'], on = '2026-11-20'): RateTable => ({
  on,
  source: 'ecb',
  perEuro,
});
const euros = (minor: number) => ({ minor, currency: 'EUR' });

describe('An amount in another currency', () => {
  const rates = [table({ USD: '1.25', JPY: '160', KWD: '0.35', CNY: '7.62052519' })];

  test.each([
    ['cents to cents', euros(100_00), 'USD', 125_00],
    ['to money without cents', euros(1_00), 'JPY', 160],
    ['from money without cents', { minor: 160, currency: 'JPY' }, 'EUR', 1_00],
    ['to money with thousandths', euros(10_00), 'KWD', 3_500],
    ['between two others', { minor: 125_00, currency: 'USD' }, 'JPY', 16_000],
    ['halves are rounded up', euros(2), 'USD', 3],
    ['nothing stays nothing', euros(0), 'USD', 0],
  ])('%s', (_, from, currency, minor) => {
    expect(convert(from, currency, rates)).toEqual({ amount: { minor, currency }, on: '2026-11-20' });
  });

  test('the same currency needs no rate, and says no day', () => {
    const xts = { minor: 5, currency: 'XTS' };
    expect(convert(xts, 'XTS', [])).toEqual({ amount: xts });
  });

  test.each([
    ['without a rate', { minor: 1, currency: 'XTS' }, 'EUR', rates],
    ['without a table', euros(1), 'USD', []],
    ['by a rate of zero', euros(1), 'USD', [table({ USD: '0' })]],
    ['by what is no rate', euros(1), 'USD', [table({ USD: '1e3' })]],
    ['by what every object has', euros(1), 'constructor', rates],
    ['beyond a safe integer', euros(Number.MAX_SAFE_INTEGER), 'CNY', rates],
  ])('is not known %s', (_, from, currency, tables) => {
    expect(convert(from, currency, tables)).toBeUndefined();
  });

  test('goes by the newest table that has both', () => {
    const older = table({ USD: '1.10', VND: '30000' }, '2026-09-29');
    const tables = [...rates, older];
    expect(convert(euros(1_00), 'USD', tables)).toMatchObject({ on: '2026-11-20' });
    expect(convert({ minor: 1_10, currency: 'USD' }, 'VND', tables)).toEqual({
      amount: { minor: 30_000, currency: 'VND' },
      on: '2026-09-29',
    });
  });

  test('is what exact arithmetic says, for any amount and rate', () => {
    const digits = fc.tuple(fc.integer({ min: 1, max: 999_999 }), fc.nat(99_999_999));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), digits, (minor, [whole, part]) => {
        const rate = `${whole}.${String(part).padStart(8, '0')}`;
        const exact = BigInt(minor) * BigInt(rate.replace('.', ''));
        const nearest = (2n * exact + 10n ** 8n) / (2n * 10n ** 8n);
        const converted = convert(euros(minor), 'USD', [table({ USD: rate })]);
        if (nearest > BigInt(Number.MAX_SAFE_INTEGER)) expect(converted).toBeUndefined();
        else expect(converted?.amount.minor).toBe(Number(nearest));
      }),
    );
  });

  test('is compared without rounding', () => {
    const near = [table({ USD: '1.0001' })];
    expect(compareMoney(euros(1_00), { minor: 1_00, currency: 'USD' }, near)).toBe(1);
    expect(compareMoney(euros(1_00), euros(1_00), [])).toBe(0);
    expect(compareMoney(euros(99), euros(1_00), [])).toBe(-1);
    expect(compareMoney(euros(99), { minor: 1, currency: 'XTS' }, near)).toBeUndefined();
  });

  test('keeps its rate for later', () => {
    expect(rateOf('USD', rates)).toEqual({ perEuro: '1.25', on: '2026-11-20' });
    expect(rateOf('EUR', rates)).toEqual({ perEuro: '1', on: '2026-11-20' });
    expect(rateOf('XTS', rates)).toBeUndefined();
  });
});

test('A rate is old after a week', () => {
  expect(isOldRate('2026-11-15', '2026-11-22')).toBe(false);
  expect(isOldRate('2026-11-14', '2026-11-22')).toBe(true);
  expect(isOldRate('2026-11-23', '2026-11-22')).toBe(false);
});

describe('Exact numbers', () => {
  test.each(['', '.5', '5.', '-1', '+1', '1e3', '1,5', '0x10', '１', 'NaN', `${'9'.repeat(41)}`])(
    '%o is none',
    (text) => {
      expect(fractionOf(text)).toBeUndefined();
    },
  );

  test('add, multiply and divide without a float', () => {
    const third = over({ n: 1n, d: 1n }, { n: 3n, d: 1n });
    expect(compare(plus(plus(third, third), third), { n: 1n, d: 1n })).toBe(0);
    expect(rounded(times(third, { n: 300n, d: 1n }))).toBe(100);
    expect(rounded({ n: 1n, d: 2n })).toBe(1);
    expect(rounded({ n: 2n ** 60n, d: 1n })).toBeUndefined();
  });
});

describe('A table of rates from outside', () => {
  const now = Date.parse('2026-11-22T09:00:00Z');
  const text = (value: unknown) => JSON.stringify(value);

  test('is taken as it is', () => {
    expect(parseRates(text(bundledRates), now)).toEqual(bundledRates);
    expect(text(bundledRates).length).toBeLessThan(MAX_RATES_BYTES / 4);
  });

  test.each([
    ['cut off', '{"on":"2026-11-20"'],
    ['something else', '<html>'],
    ['of no day', text({ ...bundledRates, on: '2026-02-30' })],
    ['of a day to come', text({ ...bundledRates, on: '2026-11-24' })],
    ['from nobody', text({ ...bundledRates, source: 'me' })],
    ['of a rate of zero', text({ ...bundledRates, perEuro: { USD: '0.00' } })],
    ['of a negative rate', text({ ...bundledRates, perEuro: { USD: '-1' } })],
    ['of numbers', text({ ...bundledRates, perEuro: { USD: 1.1 } })],
    ['of money that is none', text({ ...bundledRates, perEuro: { bitcoin: '1' } })],
    ['endless', text({ ...bundledRates, perEuro: { USD: `1.${'0'.repeat(60)}1` } })],
  ])('is refused when it is %s', (_, body) => {
    expect(parseRates(body, now)).toBeUndefined();
  });
});

describe('What money is worth on a day', () => {
  const rates = [table({ USD: '1.25' }), table({ USD: '1.20', CNY: '7.5' }, '2026-09-29')];

  test('is one unit in the other money, by the first day that has both', () => {
    expect(dayRate('EUR', 'USD', rates)).toEqual({ to: 'USD', value: 1.25, on: '2026-11-20' });
    expect(dayRate('CNY', 'USD', rates)).toEqual({ to: 'USD', value: 0.16, on: '2026-09-29' });
  });

  test('is not said where it is the same money, or nobody knows', () => {
    expect(dayRate('USD', 'USD', rates)).toBeUndefined();
    expect(dayRate('XAU', 'USD', rates)).toBeUndefined();
  });
});
