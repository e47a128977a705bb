import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LandedTotal } from '../../utils/model/landed.ts';
import { type LocaleName, speak } from './messages.ts';

const euros = (minor: number) => ({ minor, currency: 'EUR' });

/** A parcel to Germany of which everything is known. */
const known: LandedTotal = {
  total: euros(126_14),
  atLeast: false,
  parts: [
    { kind: 'goods', amount: euros(100_00) },
    { kind: 'shipping', amount: euros(0) },
    { kind: 'duty', amount: euros(6_00), rule: 'EU-DUTY-3' },
    { kind: 'vat', amount: euros(20_14), due: 'checkout', rule: 'EU-VAT-IOSS' },
  ],
  confidence: 'high',
  rules: [
    { id: 'EU-VAT-IOSS', validFrom: '2021-07-01', confidence: 'high' },
    { id: 'EU-DUTY-3', validFrom: '2026-07-01', confidence: 'high' },
  ],
  assumed: [],
};

/** One to Japan of which little is. */
const vague: LandedTotal = {
  total: { minor: 12_000, currency: 'JPY' },
  atLeast: true,
  parts: [
    { kind: 'goods', amount: { minor: 12_000, currency: 'JPY' } },
    { kind: 'shipping', missing: 'shipping' },
    { kind: 'duty', missing: 'tariff', rule: 'OTHER-JP' },
    {
      kind: 'vat',
      amount: { minor: 900, currency: 'JPY' },
      missing: 'tariff',
      due: 'delivery',
      rule: 'OTHER-JP',
    },
    { kind: 'surcharge', amount: { minor: 0, currency: 'JPY' }, missing: 'surcharge' },
    { kind: 'gst', included: true },
  ],
  confidence: 'low',
  rules: [{ id: 'OTHER-JP', confidence: 'low' }],
  assumed: ['ordinary-goods', 'scheme', 'cbec', 'origin', 'tax-apart'],
  rates: { on: '2026-09-29', old: true },
};

/** What is said is remembered for a language; a test in another one begins anew. */
async function words(locale: LocaleName) {
  vi.resetModules();
  speak(locale);
  const [{ doorWords }, { quotaWords }, { deliveryWords }] = await Promise.all([
    import('../../components/landed-words.ts'),
    import('../../components/quota-words.ts'),
    import('../../components/delivery-words.ts'),
  ]);
  return { doorWords, quotaWords, deliveryWords };
}

afterEach(() => speak('en'));

describe('in English', () => {
  let say: Awaited<ReturnType<typeof words>>;
  beforeEach(async () => {
    say = await words('en');
  });

  test('a total that is known in whole, its parts and its rules', () => {
    expect(say.doorWords(known)).toEqual({
      line: 'about €126.14 at your door',
      total: '€126.14',
      parts: [
        { label: 'goods', amount: '€100.00' },
        { label: 'shipping', amount: 'none' },
        { label: 'duty', amount: '€6.00' },
        { label: 'VAT', amount: '€20.14', note: 'paid to the shop' },
      ],
      notes: [
        'EU-VAT-IOSS, in force since Jul 1, 2021: sure',
        'EU-DUTY-3, in force since Jul 1, 2026: sure',
        'An estimate, not tax advice.',
      ],
      confidence: 'sure',
    });
  });

  test('a total that is the least there is to pay, and why', () => {
    expect(say.doorWords(vague)).toEqual({
      line: 'at least ¥12,000 JPY at your door',
      total: '¥12,000 JPY',
      isAtLeast: true,
      parts: [
        { label: 'goods', amount: '¥12,000 JPY' },
        {
          label: 'shipping',
          amount: 'not known',
          isUnknown: true,
          note: 'the shop does not say what shipping costs',
        },
        {
          label: 'duty',
          amount: 'not known',
          isUnknown: true,
          note: 'by the customs tariff, which needs the HS code',
        },
        { label: 'VAT', amount: 'at least ¥900 JPY', note: 'by the customs tariff, which needs the HS code' },
        { label: 'surcharge', amount: 'not known', isUnknown: true, note: 'sources differ about its height' },
        { label: 'GST', amount: 'in the price' },
      ],
      notes: [
        'Counted as goods without a rate of their own.',
        'Counted as from a seller registered for IOSS.',
        'Counted as cross-border e-commerce.',
        'Counted as sent from where the shop is at home.',
        'Counted as a price without this tax in it.',
        'OTHER-JP: not sure',
        'An estimate, not tax advice.',
      ],
      confidence: 'not sure',
      rates: 'Exchange rates of Sep 29, 2026: old',
    });
  });

  test('no total at all', () => {
    const parts = [{ kind: 'goods', missing: 'exchange-rate' }] as const;
    const landed = { atLeast: true, parts, confidence: 'low', rules: [], assumed: [] } as const;
    expect(say.doorWords(landed)).toMatchObject({
      line: 'cost at your door: not known',
      parts: [{ label: 'goods', amount: 'not known', isUnknown: true, note: 'no exchange rate known' }],
    });
  });

  test('nobody has said where the shopper lives', () => {
    expect(say.doorWords('unset')).toEqual({
      line: 'cost at your door: choose your country',
      isUnset: true,
      parts: [],
      notes: [],
    });
  });

  test("China's quota", () => {
    const yuan = (minor: number) => ({ minor, currency: 'CNY' });
    const quota = {
      year: '2026',
      limits: { order: yuan(5_000_00), year: yuan(26_000_00) },
      spent: yuan(23_000_00),
      left: yuan(3_000_00),
      nextOrder: yuan(3_000_00),
      orders: 4,
    };
    expect(say.quotaWords(quota)).toEqual([
      '¥3,000.00 of ¥26,000.00 left for cross-border orders in 2026',
      'The next order may be worth ¥3,000.00',
    ]);
    expect(say.quotaWords({ ...quota, left: yuan(0), nextOrder: yuan(0) })).toEqual([
      'Nothing is left for cross-border orders in 2026: what is more is taxed as general trade',
    ]);
  });

  test.each([
    [{ min: 0, max: 0 }, 'arrives the same day'],
    [{ min: 1, max: 1 }, 'arrives the next day'],
    [{ min: 1, max: 1, business: true }, 'arrives in 1 business day'],
    [{ min: 5, max: 5 }, 'arrives in 5 days'],
    [{ min: 5, max: 7, business: true }, 'arrives in 5–7 business days'],
    [{ min: 0, max: 2 }, 'arrives within 2 days'],
    [{ min: 0, max: 1, business: true }, 'arrives within 1 business day'],
  ] as const)('delivery in %o', (days, sentence) => {
    expect(say.deliveryWords(days)).toBe(sentence);
  });
});

describe('in Chinese', () => {
  test('a total, its parts and what it rests on', async () => {
    const { doorWords } = await words('zh_CN');
    const { line, parts, rates } = doorWords(vague);
    expect(line).toBe('到手至少 ¥12,000 JPY');
    expect(parts[3]).toEqual({
      label: '增值税',
      amount: '至少 ¥900 JPY',
      note: '按海关税则计算，需要 HS 编码',
    });
    expect(rates).toBe('汇率日期：2026年9月29日，已旧');
    expect(doorWords(known).notes[0]).toBe('EU-VAT-IOSS，自 2021年7月1日 起生效：可靠');
  });

  test('delivery', async () => {
    const { deliveryWords } = await words('zh_CN');
    expect(deliveryWords({ min: 5, max: 5 })).toBe('5 天送达');
    expect(deliveryWords({ min: 3, max: 5, business: true })).toBe('3–5 个工作日送达');
  });
});

test('Everything that may be missing has a sentence of its own', async () => {
  const { doorWords } = await words('en');
  const missing = [
    'to',
    'from',
    'no-rule',
    'exchange-rate',
    'variant',
    'shipping',
    'tariff',
    'surcharge',
    'kind-of-goods',
    'excise',
    'by-state',
    'scheme',
    'carrier-fee',
    'passed-on',
    'order-limit',
    'year-limit',
    'parcel-limit',
  ] as const;
  const parts = missing.map((one) => ({ kind: 'charges', missing: one }) as const);
  const notes = doorWords({ ...known, parts }).parts.map(({ note }) => note ?? '');
  expect(notes.every((note) => note.length > 5)).toBe(true);
  expect(new Set(notes).size).toBe(missing.length);
});
