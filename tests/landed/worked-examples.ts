import type { LandedQuery } from '../../utils/landed/index.ts';
import type { PartKind } from '../../utils/model/landed.ts';
import type { Money } from '../../utils/model/money.ts';

/** An amount by hand: "1000 CNY", "0.50 EUR". */
export function money(text: string): Money {
  const [decimal = '', currency = ''] = text.split(' ');
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = currency === 'JPY' || currency === 'KRW' ? 0 : 2;
  return { minor: Number(whole + fraction.padEnd(digits, '0')), currency };
}

/** A purchase and what its parts come to, worked out by hand from the text of the rule. */
export interface Example {
  readonly name: string;
  readonly query: LandedQuery;
  /** By kind of part; undefined: nothing of it is known. */
  readonly parts: Readonly<Partial<Record<PartKind, string | undefined>>>;
  readonly total?: string;
  readonly atLeast: boolean;
}

const on = '2026-11-22';
const none = { shipping: money('0 CNY'), from: 'JP', to: 'CN', on };
const toGermany = { shipping: money('0 EUR'), from: 'CN', to: 'DE', on, registered: true } as const;

export const examples: readonly Example[] = [
  {
    name: 'China, cross-border: ordinary goods, 13 % VAT × 70 %',
    query: { ...none, goods: money('1000 CNY'), category: 'general' },
    parts: { duty: '0 CNY', 'import-tax': '91 CNY' },
    total: '1091 CNY',
    atLeast: false,
  },
  {
    name: 'China, cross-border: fine cosmetics, 15 % consumption tax and 13 % VAT',
    query: { ...none, goods: money('425 CNY'), category: 'fine-cosmetics' },
    parts: { duty: '0 CNY', 'import-tax': '98 CNY' },
    total: '523 CNY',
    atLeast: false,
  },
  {
    name: 'China, cross-border: books, 9 % VAT × 70 %',
    query: { ...none, goods: money('1000 CNY'), category: 'books' },
    parts: { duty: '0 CNY', 'import-tax': '63 CNY' },
    total: '1063 CNY',
    atLeast: false,
  },
  {
    name: 'European Union: a silk blouse and two of wool are two tariff sub-headings',
    query: { ...toGermany, goods: money('100 EUR'), category: 'clothing', pieces: 3, headings: 2 },
    parts: { duty: '6 EUR', vat: '20.14 EUR' },
    total: '126.14 EUR',
    atLeast: false,
  },
  {
    name: 'European Union, before July 2026: no duty up to 150 euro',
    query: { ...toGermany, on: '2026-06-30', goods: money('150 EUR'), category: 'clothing' },
    parts: { duty: '0 EUR', vat: '28.50 EUR' },
    total: '178.50 EUR',
    atLeast: false,
  },
  {
    name: 'European Union: at 150 euro the tariff begins, and is not known',
    query: { ...toGermany, goods: money('150 EUR'), category: 'clothing' },
    parts: { duty: undefined, vat: '28.50 EUR' },
    total: '178.50 EUR',
    atLeast: true,
  },
  {
    name: 'Italy adds two euro a parcel',
    query: { ...toGermany, to: 'IT', goods: money('50 EUR'), category: 'toys' },
    parts: { duty: '3 EUR', vat: '11.66 EUR', fee: '2 EUR' },
    total: '66.66 EUR',
    atLeast: false,
  },
  {
    name: 'United Kingdom: 20 % VAT and no duty up to 135 pounds',
    query: { ...toGermany, to: 'GB', goods: money('135 GBP'), shipping: money('5 GBP'), category: 'shoes' },
    parts: { duty: '0 GBP', vat: '28 GBP' },
    total: '168 GBP',
    atLeast: false,
  },
  {
    name: 'United Kingdom: above it, with a tariff rate the shopper looked up',
    query: {
      ...toGermany,
      to: 'GB',
      category: 'shoes',
      dutyRate: '0.08',
      goods: money('200 GBP'),
      shipping: money('10 GBP'),
    },
    parts: { duty: '16.80 GBP', vat: '45.36 GBP' },
    total: '272.16 GBP',
    atLeast: false,
  },
  {
    name: 'Australia: 10 % GST and no duty up to 1,000 dollars',
    query: { ...toGermany, to: 'AU', goods: money('1000 AUD'), shipping: money('20 AUD'), category: 'bags' },
    parts: { duty: '0 AUD', gst: '102 AUD' },
    total: '1122 AUD',
    atLeast: false,
  },
  {
    name: 'United States: nothing is exempt, and the duty is not known',
    query: { ...toGermany, to: 'US', goods: money('20 USD'), shipping: money('0 USD') },
    parts: { duty: undefined, 'sales-tax': undefined },
    total: '20 USD',
    atLeast: true,
  },
  {
    name: 'China, by post: 20 % of 250 yuan are 50 yuan, which are let off',
    query: { ...none, by: 'post', goods: money('250 CNY'), category: 'clothing' },
    parts: { 'import-tax': '0 CNY' },
    total: '250 CNY',
    atLeast: false,
  },
  {
    name: 'China, by post: a cent more is taxed in whole',
    query: { ...none, by: 'post', goods: money('250.05 CNY'), category: 'clothing' },
    parts: { 'import-tax': '50.01 CNY' },
    total: '300.06 CNY',
    atLeast: false,
  },
  {
    name: 'China, by post: of goods of any kind, no tax is possible on 300 yuan, and 150 are',
    query: { ...none, by: 'post', goods: money('300 CNY') },
    parts: { 'import-tax': '0 CNY' },
    total: '300 CNY',
    atLeast: true,
  },
];
