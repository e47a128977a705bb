import { describe, expect, test } from 'vitest';
import { type LandedQuery, landedTotal } from '../../utils/landed/index.ts';
import type { LandedTotal, PartKind } from '../../utils/model/landed.ts';
import { examples, money } from './worked-examples.ts';

const on = '2026-11-22';
const part = (total: LandedTotal, kind: PartKind) => total.parts.find((one) => one.kind === kind);
const ask = (query: Partial<LandedQuery>) =>
  landedTotal({ goods: money('100 EUR'), shipping: money('0 EUR'), from: 'CN', to: 'DE', on, ...query });

describe('worked examples', () => {
  test.each(examples)('$name', ({ query, parts, total, atLeast }) => {
    const landed = landedTotal(query);
    for (const [kind, amount] of Object.entries(parts)) {
      const found = part(landed, kind as PartKind);
      expect(found, kind).toBeDefined();
      expect(found?.amount, kind).toEqual(amount === undefined ? undefined : money(amount));
      if (amount === undefined) expect(found?.missing, kind).toBeDefined();
    }
    expect(landed.total).toEqual(total && money(total));
    expect(landed.atLeast).toBe(atLeast);
  });
});

describe('what is not known is said', () => {
  test('shipping that the shop does not tell: the total and the tax on it are the least', () => {
    const landed = ask({ shipping: undefined, category: 'toys', registered: true });
    expect(part(landed, 'shipping')).toEqual({ kind: 'shipping', missing: 'shipping' });
    expect(part(landed, 'vat')).toMatchObject({ amount: money('19.57 EUR'), missing: 'shipping' });
    expect(landed).toMatchObject({ atLeast: true, total: money('122.57 EUR') });
  });

  test.each([
    ['where the goods come from', { from: undefined }, 'from'],
    ['where the shopper lives', { to: undefined }, 'to'],
    ['the rules of a country', { to: 'BR' }, 'no-rule'],
    ['the rules of a day long ago', { to: 'US', on: '2020-01-01' }, 'no-rule'],
  ])('%s', (_, query, missing) => {
    const landed = ask(query);
    expect(part(landed, 'charges')).toEqual({ kind: 'charges', missing });
    expect(landed).toMatchObject({ atLeast: true, confidence: 'low', rules: [] });
    expect(landed.total).toBeDefined();
  });

  test('an exchange rate for the price: there is no total', () => {
    const landed = ask({ goods: money('100 XTS') });
    expect(landed.total).toBeUndefined();
    expect(part(landed, 'goods')).toEqual({ kind: 'goods', missing: 'exchange-rate' });
    expect(landed).toMatchObject({ atLeast: true, confidence: 'low' });
  });

  test('what the carrier takes for collecting, unless the seller collects', () => {
    expect(part(ask({ registered: true }), 'fee')).toBeUndefined();
    for (const registered of [undefined, false])
      expect(part(ask({ registered }), 'fee')).toMatchObject({ missing: 'carrier-fee' });
    expect(part(ask({ registered: true, goods: money('151 EUR') }), 'fee')).toMatchObject({
      missing: 'carrier-fee',
    });
  });

  test('the duty of small parcels from sellers outside the scheme, on which sources differ', () => {
    expect(part(ask({ registered: false }), 'duty')).toMatchObject({ missing: 'scheme' });
    expect(ask({}).assumed).toContain('scheme');
    expect(ask({ registered: true }).assumed).not.toContain('scheme');
  });

  test('a reduced rate of books and the excise of wine', () => {
    expect(part(ask({ category: 'books' }), 'vat')).toEqual({
      kind: 'vat',
      missing: 'kind-of-goods',
      rule: 'EU-VAT-IOSS',
    });
    const wine = ask({ category: 'alcohol' });
    expect(part(wine, 'duty')).toMatchObject({ missing: 'excise' });
    expect(part(wine, 'vat')).toMatchObject({ amount: money('19 EUR'), missing: 'excise', due: 'delivery' });
  });

  test('a fee that the seller owes and may pass on', () => {
    const landed = ask({ to: 'RO', currency: 'EUR', registered: true });
    expect(part(landed, 'fee')).toEqual({ kind: 'fee', missing: 'passed-on', rule: 'RO-FEE-25' });
  });

  test('a surcharge of which sources differ is the lower one, at least', () => {
    const landed = ask({ to: 'US', goods: money('100 USD'), on: '2026-03-01' });
    expect(part(landed, 'surcharge')).toMatchObject({ amount: money('10 USD'), missing: 'surcharge' });
    expect(part(ask({ to: 'US', on: '2026-07-24' }), 'surcharge')).toBeUndefined();
  });

  test('what is supposed is listed', () => {
    expect(ask({ to: 'CN', from: 'JP', fromSupposed: true }).assumed).toEqual([
      'origin',
      'tax-apart',
      'cbec',
      'ordinary-goods',
    ]);
    const said = { by: 'cbec', category: 'toys', taxIncluded: false } as const;
    expect(ask({ to: 'CN', from: 'JP', ...said }).assumed).toEqual([]);
  });
});

describe('each part says its rule, and each rule its day and how sure it is', () => {
  test('in the European Union', () => {
    const landed = ask({ category: 'toys', registered: true });
    expect(part(landed, 'duty')?.rule).toBe('EU-DUTY-3');
    expect(landed.rules).toEqual([
      { id: 'EU-VAT-IOSS', validFrom: '2021-07-01', confidence: 'high' },
      { id: 'EU-DUTY-3', validFrom: '2026-07-01', confidence: 'high' },
    ]);
    expect(landed.confidence).toBe('high');
  });

  test('as sure as the least sure of them', () => {
    expect(ask({ to: 'IT', category: 'toys', registered: true }).confidence).toBe('medium');
    expect(ask({ to: 'JP', goods: money('9000 JPY') })).toMatchObject({ confidence: 'low', atLeast: false });
  });

  test('a rule that is over takes no part: there is none yet for duty after July 2028', () => {
    expect(part(ask({ on: '2028-07-02' }), 'duty')).toEqual({ kind: 'duty', missing: 'no-rule' });
  });

  test('VAT is of the country and the day', () => {
    const vat = (to: string, day: string) =>
      part(ask({ to, on: day, currency: 'EUR', category: 'toys' }), 'vat')?.amount;
    expect(vat('EE', '2023-12-31')).toEqual(money('20 EUR'));
    expect(vat('EE', '2024-01-01')).toEqual(money('22 EUR'));
    expect(vat('EE', '2025-07-01')).toEqual(money('24 EUR'));
    expect(vat('FI', '2025-01-01')).toEqual(money('25.50 EUR'));
  });
});

describe('no border, no charges', () => {
  test.each([
    ['within a country', 'CN', 'CN'],
    ['within the European Union', 'FR', 'DE'],
    ['by codes the Union uses itself', 'EL', 'gr'],
  ])('%s', (_, from, to) => {
    const landed = ask({ from, to, currency: 'EUR' });
    expect(landed.parts.map(({ kind }) => kind)).toEqual(['goods', 'shipping']);
    expect(landed).toMatchObject({ atLeast: false, rules: [], total: money('100 EUR') });
  });

  test('but in the United States a state adds its tax', () => {
    expect(part(ask({ from: 'US', to: 'US' }), 'sales-tax')).toEqual({
      kind: 'sales-tax',
      missing: 'by-state',
    });
  });

  test('a price with the tax in it is not taxed again', () => {
    const landed = ask({ taxIncluded: true, registered: true });
    expect(part(landed, 'vat')).toEqual({ kind: 'vat', included: true, rule: 'EU-VAT-IOSS' });
    expect(landed.total).toEqual(money('103 EUR'));
    expect(ask({ from: 'JP', to: 'CN', taxIncluded: true, goods: money('100 CNY') }).total).toEqual(
      money('100 CNY'),
    );
  });
});

describe('A way into China', () => {
  test('is an import from wherever it is sent, a bonded warehouse in China too', () => {
    for (const from of [undefined, 'CN', 'JP'])
      expect(part(ask({ from, to: 'CN', by: 'cbec' }), 'import-tax')?.amount).toBeDefined();
    expect(part(ask({ from: 'CN', to: 'CN' }), 'import-tax')).toBeUndefined();
  });
});

describe("China's limits", () => {
  const cbec = (goods: string, more: Partial<LandedQuery> = {}) =>
    ask({ from: 'JP', to: 'CN', category: 'toys', shipping: money('0 CNY'), goods: money(goods), ...more });

  test('5,000 yuan an order still have the lower tax, a cent more has not', () => {
    expect(cbec('5000 CNY').total).toEqual(money('5455 CNY'));
    const over = cbec('5000.01 CNY');
    expect(part(over, 'duty')).toMatchObject({ missing: 'tariff' });
    expect(part(over, 'import-tax')).toMatchObject({ amount: money('650 CNY'), missing: 'tariff' });
  });

  test('shipping counts to the order', () => {
    expect(part(cbec('4990 CNY', { shipping: money('20 CNY') }), 'duty')).toMatchObject({
      missing: 'tariff',
    });
  });

  test('above it only one piece may come in, with a tariff that may be known', () => {
    expect(part(cbec('6000 CNY', { pieces: 2 }), 'charges')).toMatchObject({ missing: 'order-limit' });
    const known = cbec('6000 CNY', { dutyRate: '0.10' });
    expect(part(known, 'duty')).toMatchObject({ amount: money('600 CNY') });
    expect(part(known, 'import-tax')).toMatchObject({ amount: money('858 CNY') });
    expect(known.atLeast).toBe(false);
  });

  test('26,000 yuan a year, with what was bought before', () => {
    expect(cbec('1000 CNY', { spent: money('25000 CNY') }).total).toEqual(money('1091 CNY'));
    expect(part(cbec('1000.01 CNY', { spent: money('25000 CNY') }), 'charges')).toMatchObject({
      missing: 'year-limit',
    });
  });

  test('in foreign money they hold by the day’s rate', () => {
    const rates = [{ on, source: 'ecb', perEuro: { CNY: '8', USD: '1' } }] as const;
    const at = (goods: string) => part(cbec(goods, { rates, shipping: money('0 USD') }), 'duty');
    expect(at('625 USD')?.amount).toEqual(money('0 CNY'));
    expect(at('625.01 USD')?.missing).toBe('tariff');
  });

  test('a parcel by post: 1,000 yuan, 800 from Hong Kong, more only as one piece', () => {
    const post = (goods: string, more: Partial<LandedQuery> = {}) =>
      part(cbec(goods, { by: 'post', pieces: 2, ...more }), 'import-tax');
    expect(post('1000 CNY')).toMatchObject({ amount: money('130 CNY') });
    expect(post('1000.01 CNY')).toEqual({ kind: 'import-tax', missing: 'parcel-limit', rule: 'CN-POSTAL' });
    expect(post('801 CNY', { from: 'HK' })).toMatchObject({ missing: 'parcel-limit' });
    expect(post('2000 CNY', { pieces: 1 })).toMatchObject({ amount: money('260 CNY') });
  });

  test('some goods are not let in this way, and of some the tax is the least', () => {
    expect(part(cbec('100 CNY', { category: 'tobacco' }), 'charges')).toMatchObject({ missing: 'no-rule' });
    expect(part(cbec('100 CNY', { category: 'cosmetics' }), 'import-tax')).toMatchObject({
      amount: money('9.10 CNY'),
      missing: 'kind-of-goods',
    });
  });
});

describe('rates', () => {
  test('the day of the rate is told, and that it is old', () => {
    const rates = [{ on: '2026-11-14', source: 'ecb', perEuro: { USD: '1.25' } }] as const;
    const at = (day: string) => ask({ rates, goods: money('125 USD'), on: day, registered: true }).rates;
    expect(at('2026-11-21')).toEqual({ on: '2026-11-14', old: false });
    expect(at('2026-11-22')).toEqual({ on: '2026-11-14', old: true });
    expect(ask({ registered: true }).rates).toBeUndefined();
  });

  test('the total is in the money that is asked for', () => {
    const rates = [{ on, source: 'ecb', perEuro: { USD: '1.25' } }] as const;
    expect(ask({ rates, currency: 'USD', category: 'toys', registered: true }).total).toEqual(
      money('153.21 USD'),
    );
  });
});
