import type { Rule } from '../rule.ts';

const sources = [
  'https://www.avalara.com/us/en/learn/cross-border-resources/de-minimis-threshold-table.html',
  'https://aishipmate.com/compliance/de-minimis',
  'https://global-express.org/',
];
const confidence = 'low';

/**
 * Countries of which only a threshold is known, from tables of mixed age (one of them still has the 800 dollars of the
 * United States in January 2026). Above it, nothing is.
 */
export const unverified: readonly Rule[] = [
  {
    id: 'OTHER-CA',
    to: ['CA'],
    confidence,
    sources,
    uncertain: 'Couriers from the United States and Mexico: 150 for duty, 40 or 50 for tax, sources differ.',
    duty: { kind: 'free', upTo: { minor: 20_00, currency: 'CAD' } },
    tax: { kind: 'gst', freeUpTo: { minor: 20_00, currency: 'CAD' } },
  },
  {
    id: 'OTHER-JP',
    to: ['JP'],
    confidence,
    sources,
    duty: { kind: 'free', upTo: { minor: 10_000, currency: 'JPY' }, ofShipping: true },
    tax: { kind: 'vat', freeUpTo: { minor: 10_000, currency: 'JPY' } },
  },
  {
    id: 'OTHER-KR',
    to: ['KR'],
    confidence,
    sources,
    uncertain: 'KRW 150,000 or USD 150, by table.',
    duty: { kind: 'free', upTo: { minor: 150_000, currency: 'KRW' }, ofShipping: true },
    tax: { kind: 'vat', freeUpTo: { minor: 150_000, currency: 'KRW' } },
  },
  {
    id: 'OTHER-SG',
    to: ['SG'],
    confidence,
    sources,
    uncertain: 'Registered sellers charge GST below it, too.',
    duty: { kind: 'free', upTo: { minor: 400_00, currency: 'SGD' }, ofShipping: true },
    tax: { kind: 'gst' },
  },
  {
    id: 'OTHER-NZ',
    to: ['NZ'],
    confidence,
    sources,
    uncertain: 'Registered sellers charge GST below it, too.',
    duty: { kind: 'free', upTo: { minor: 1_000_00, currency: 'NZD' } },
    tax: { kind: 'gst' },
  },
];
