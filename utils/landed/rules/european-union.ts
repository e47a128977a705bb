import type { Rule } from '../rule.ts';
import { euVatRates } from './eu-vat-rates.ts';

/** Its members: one customs territory, within which nothing is due at a border. */
export const EU_MEMBERS: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

const to = EU_MEMBERS;
const limit = { minor: 150_00, currency: 'EUR' };
const dutySources = [
  'https://regfollower.com/?p=78434 (Council, 2026-02-11)',
  'https://en.politis.com.cy/economy/economy-business-finance/986140/council-gives-final-green-light-to-new-customs-duty-rules-for-small-parcels',
  'https://www.spielwarenmesse.de/en/mag/toy-market-news/council-agrees-to-levy-customs-duty-on-small-parcels',
];

/** The European Union, and what single members add. */
export const europeanUnion: readonly Rule[] = [
  {
    id: 'EU-VAT-IOSS',
    to,
    validFrom: '2021-07-01',
    confidence: 'high',
    sources: [
      'https://help.easproject.com/how-to-calculate-intrinsic-value-ioss-threshold (quotes the Commission)',
      'https://dpd.com/ch/en/faq/ioss-function',
      'https://web1o.com/blog/selling-to-eu-from-outside-eu-vat-rules',
    ],
    tax: {
      kind: 'vat',
      rate: euVatRates,
      atCheckoutUpTo: limit,
      registration: true,
      reduced: ['books', 'food', 'supplements', 'medicine'],
    },
  },
  {
    id: 'EU-DUTY-OLD',
    to,
    validFrom: '2010-01-01',
    validTo: '2026-06-30',
    confidence: 'medium',
    sources: dutySources,
    uncertain: 'The first day was not read.',
    duty: { kind: 'free', upTo: limit, ofShipping: true },
  },
  {
    id: 'EU-DUTY-3',
    to,
    validFrom: '2026-07-01',
    validTo: '2028-07-01',
    confidence: 'high',
    sources: [
      ...dutySources,
      'https://merchants.glopal.com/en-us/blog/eu-customs-changes-on-1st-july-2026 (VAT is due on it)',
    ],
    uncertain:
      'Sources differ on sellers outside IOSS: the same 3 euro, or the customs tariff. A handling fee is planned, not law. May be prolonged.',
    duty: { kind: 'flat', each: { minor: 3_00, currency: 'EUR' }, below: limit, ofShipping: true },
  },
  {
    id: 'IT-FEE-2',
    to: ['IT'],
    validFrom: '2026-01-01',
    confidence: 'medium',
    sources: ['https://easproject.com/?p=10105'],
    uncertain: 'May have changed when the duty of 3 euro came.',
    fee: { amount: { minor: 2_00, currency: 'EUR' }, upTo: limit },
  },
  {
    id: 'RO-FEE-25',
    to: ['RO'],
    validFrom: '2026-01-01',
    confidence: 'medium',
    sources: ['https://easproject.com/?p=10105'],
    uncertain: 'Owed by the seller, the shipper or the marketplace.',
    fee: { amount: { minor: 25_00, currency: 'RON' }, below: limit, payer: 'seller' },
  },
];
