import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bundledRates } from '../../utils/landed/index.ts';
import type { Rule } from '../../utils/landed/rule.ts';
import { euVatRates } from '../../utils/landed/rules/eu-vat-rates.ts';
import { EU_MEMBERS } from '../../utils/landed/rules/european-union.ts';
import { rules, rulesFor } from '../../utils/landed/rules/index.ts';
import { currencyOfCountry } from '../../utils/model/country-currency.ts';
import { CATEGORIES } from '../../utils/model/landed.ts';
import { daySchema, parseRates } from '../../utils/model/rates-wire.ts';
import { moneySchema } from '../../utils/model/schema.ts';

const country = z.string().regex(/^[A-Z]{2}$/);
const rate = z.string().regex(/^[01](\.\d{1,4})?$/);
const category = z.enum(CATEGORIES);
const cbecRates = z.strictObject({
  consumptionTax: rate,
  vat: rate,
  atLeast: z.literal(true).exactOptional(),
});
const postRate = z.strictObject({ rate, atLeast: z.literal(true).exactOptional() });
const ofShipping = z.literal(true).exactOptional();

/** What a rule may say. */
const ruleSchema: z.ZodType<Rule> = z.strictObject({
  id: z.string().regex(/^[A-Z]{2,5}(-[A-Z0-9]+)+$/),
  to: z.array(country).min(1),
  validFrom: daySchema.exactOptional(),
  validTo: daySchema.exactOptional(),
  confidence: z.enum(['high', 'medium', 'low']),
  sources: z.array(z.string().regex(/^https?:\/\/\S+/)).min(1),
  uncertain: z.string().min(10).exactOptional(),
  duty: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('free'), upTo: moneySchema, ofShipping }),
      z.strictObject({ kind: z.literal('flat'), each: moneySchema, below: moneySchema, ofShipping }),
      z.strictObject({ kind: z.literal('tariff'), ofShipping }),
    ])
    .exactOptional(),
  surcharge: z.strictObject({ rate, atLeast: z.literal(true).exactOptional() }).exactOptional(),
  tax: z
    .strictObject({
      kind: z.enum(['vat', 'gst', 'sales-tax']),
      rate: z.union([rate, z.array(z.strictObject({ country, from: daySchema, rate }))]).exactOptional(),
      freeUpTo: moneySchema.exactOptional(),
      atCheckoutUpTo: moneySchema.exactOptional(),
      registration: z.literal(true).exactOptional(),
      reduced: z.array(category).exactOptional(),
    })
    .exactOptional(),
  fee: z
    .strictObject({
      amount: moneySchema,
      upTo: moneySchema.exactOptional(),
      below: moneySchema.exactOptional(),
      payer: z.literal('seller').exactOptional(),
    })
    .exactOptional(),
  cbec: z
    .strictObject({
      orderLimit: moneySchema,
      yearLimit: moneySchema,
      share: rate,
      ordinary: cbecRates,
      special: z.partialRecord(category, z.union([cbecRates, z.literal('not-allowed')])),
    })
    .exactOptional(),
  post: z
    .strictObject({
      limit: moneySchema,
      nearLimit: moneySchema,
      exempt: moneySchema,
      ordinary: postRate,
      special: z.partialRecord(category, postRate),
      lowest: rate,
      highest: rate,
    })
    .exactOptional(),
});

describe('the rules', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))('%s says only what a rule may say', (_, rule) => {
    expect(ruleSchema.parse(rule)).toEqual(rule);
    expect((rule.validFrom ?? '') <= (rule.validTo ?? '9')).toBe(true);
    // What is said without a day is of a table whose age nobody knows.
    if (rule.validFrom === undefined) expect(rule.confidence).toBe('low');
  });

  test('have one name each', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test('know the money of every destination, and its rate', () => {
    for (const to of new Set(rules.flatMap((rule) => rule.to))) {
      const currency = currencyOfCountry(to) ?? '';
      expect(currency === 'EUR' || currency in bundledRates.perEuro, to).toBe(true);
    }
  });

  test('never set two duties or two taxes of the same day against each other', () => {
    for (const on of ['2026-01-01', '2026-06-30', '2026-07-01', '2026-11-22', '2028-07-01', '2030-01-01']) {
      for (const to of new Set(rules.flatMap((rule) => rule.to))) {
        const inForce = rulesFor(to, on);
        expect(inForce.filter(({ tax }) => tax).length, `${to} ${on}`).toBeLessThanOrEqual(1);
        const duties = new Set(inForce.flatMap(({ duty }) => duty?.kind ?? []));
        expect(duties.size, `${to} ${on}`).toBeLessThanOrEqual(1);
      }
    }
  });

  test('hold from their first day to their last', () => {
    const ids = (on: string) => rulesFor('DE', on).map(({ id }) => id);
    expect(ids('2026-06-30')).toEqual(['EU-VAT-IOSS', 'EU-DUTY-OLD']);
    expect(ids('2026-07-01')).toEqual(['EU-VAT-IOSS', 'EU-DUTY-3']);
    expect(ids('2028-07-01')).toEqual(['EU-VAT-IOSS', 'EU-DUTY-3']);
    expect(ids('2028-07-02')).toEqual(['EU-VAT-IOSS']);
  });
});

test('every member of the European Union has a VAT rate from the first day on', () => {
  expect(EU_MEMBERS).toHaveLength(27);
  const first = euVatRates.filter(({ from }) => from === '2021-07-01').map(({ country: code }) => code);
  expect(first.toSorted()).toEqual([...EU_MEMBERS].sort());
  for (const { rate: text } of euVatRates) expect(Number(text)).toBeGreaterThanOrEqual(0.15);
});

test('the bundled rates are a table as the endpoint serves one', () => {
  const now = Date.parse('2026-11-22');
  expect(parseRates(JSON.stringify(bundledRates), now)).toEqual(bundledRates);
  expect(Object.keys(bundledRates.perEuro).length).toBeGreaterThan(70);
});
