import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponentOf, formatMoney, moneyFromDecimal } from '../../utils/model/money.ts';

describe('money', () => {
  it('comes from a decimal exactly, by the currency’s own decimals', () => {
    expect(moneyFromDecimal('12.90', 'EUR')).toEqual({ minor: 1290, currency: 'EUR' });
    expect(moneyFromDecimal('1299', 'JPY')).toEqual({ minor: 1299, currency: 'JPY' });
    expect(moneyFromDecimal('1.5', 'KWD')).toEqual({ minor: 1500, currency: 'KWD' });
    expect(moneyFromDecimal('12.9000', 'EUR')).toEqual({ minor: 1290, currency: 'EUR' });
  });

  it.each(['0', '0.00', '-1', '1,5', '1e3', '', 'NaN', '12.345', '99999999999999999'])(
    'does not come from %s',
    (decimal) => {
      expect(moneyFromDecimal(decimal, 'EUR')).toBeUndefined();
    },
  );

  it('is shown without passing through a float', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
        fc.constantFrom('EUR', 'JPY', 'KWD'),
        (minor, currency) => {
          const digits = formatMoney({ minor, currency }, 'en').replace(/\D/g, '');
          expect(Number(digits)).toBe(minor);
          expect(digits.length).toBeGreaterThan(exponentOf(currency));
        },
      ),
    );
  });
});
