import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cbecRate } from '../../utils/landed/china.ts';
import { landedTotal } from '../../utils/landed/index.ts';
import { rules } from '../../utils/landed/rules/index.ts';
import { rounded, times } from '../../utils/model/fraction.ts';

const path = `${process.env.FEEDCART_SHARED ?? '../shared'}/facts/rules/landed-cost-rules.json`;
const example = z.object({
  ct: z.number().optional(),
  vat: z.number().optional(),
  rate: z.number().optional(),
  price: z.number().optional(),
  tax: z.number().optional(),
  parcel: z.string().optional(),
  distinct: z.number().optional(),
  duty_eur: z.number().optional(),
});
const file = z
  .object({
    rules: z.array(
      z.object({
        id: z.string(),
        to: z.string(),
        valid_from: z.string().nullable(),
        valid_to: z.string().nullable(),
        confidence: z.string(),
        params: z.record(z.string(), z.unknown()),
        examples: z.array(example).default([]),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(path, 'utf8')));

/** Expired, of no effect since its legal basis fell, and a choice of the carrier's: told in a note of US-DM-SUSP. */
const LEFT_OUT = ['US-POSTAL-FLAT'];
const given = file.rules.filter(({ id }) => id !== 'OTHER' && !LEFT_OUT.includes(id));

describe('every rule that was collected', () => {
  test.each(given)(
    '$id is in force on the same days, and as sure',
    ({ id, to, valid_from, valid_to, confidence }) => {
      const rule = rules.find((one) => one.id === id);
      expect(rule?.validFrom).toBe(valid_from ?? undefined);
      expect(rule?.validTo).toBe(valid_to ?? undefined);
      expect(confidence).toContain(rule?.confidence);
      if (to === 'EU') expect(rule?.to).toHaveLength(27);
      else expect(rule?.to).toEqual([to]);
    },
  );

  test.each(given)('$id has the same numbers', ({ id, params }) => {
    const said = JSON.stringify(rules.find((one) => one.id === id));
    for (const [name, value] of Object.entries(params)) {
      // What a gift may be worth is no matter of a shop's; a rate of nothing and "70 %" are written otherwise.
      if (typeof value !== 'number' || value === 0 || /gift|share/.test(name)) continue;
      expect(said, name).toMatch(
        value < 1 ? `"${value.toFixed(2)}"` : new RegExp(`"minor":${value * 100}\\b`),
      );
    }
  });

  test('of which nothing is verified is there for each country, and not sure', () => {
    const other = file.rules.find(({ id }) => id === 'OTHER');
    for (const country of other?.to.split(',') ?? [])
      expect(rules.find(({ id }) => id === `OTHER-${country}`)?.confidence).toBe('low');
  });
});

describe('every worked example', () => {
  const taxed = given.flatMap(({ examples }) => examples.filter(({ tax }) => tax !== undefined));
  const dutied = given.flatMap(({ examples }) => examples.filter((one) => one.duty_eur !== undefined));

  test('there are some of both kinds', () => {
    expect([taxed.length, dutied.length]).toEqual([3, 1]);
  });

  test.each(taxed)(
    'China: $price yuan at VAT $vat and consumption tax $ct',
    ({ ct, vat, rate, price = 0, tax = 0 }) => {
      const exact = cbecRate({ consumptionTax: String(ct), vat: String(vat) }, '0.70');
      const millionths = exact && rounded(times(exact, { n: 1_000_000n, d: 1n }));
      expect(millionths).toBe(Math.round((rate ?? 0) * 1_000_000));
      const category = ct ? 'fine-cosmetics' : vat === 0.09 ? 'books' : 'general';
      const goods = { minor: price * 100, currency: 'CNY' };
      const free = { minor: 0, currency: 'CNY' };
      const landed = landedTotal({ goods, shipping: free, from: 'JP', to: 'CN', category, on: '2026-11-22' });
      expect(landed.total?.minor).toBe(Math.round((price + tax) * 100));
    },
  );

  test.each(dutied)('European Union: $parcel', ({ distinct = 0, duty_eur = 0 }) => {
    const landed = landedTotal({
      goods: { minor: 100_00, currency: 'EUR' },
      from: 'CN',
      to: 'DE',
      category: 'clothing',
      on: '2026-11-22',
      pieces: 3,
      headings: distinct,
    });
    const duty = landed.parts.find(({ kind }) => kind === 'duty');
    expect(duty?.amount).toEqual({ minor: duty_eur * 100, currency: 'EUR' });
  });
});
