import type { Rule } from '../rule.ts';

const limit = { minor: 1_000_00, currency: 'AUD' };

/** Australia. */
export const australia: readonly Rule[] = [
  {
    id: 'AU-1000',
    to: ['AU'],
    validFrom: '2018-07-01',
    confidence: 'medium',
    sources: [
      'https://www.paccon.com/au/gst-on-low-value-imported-goods-effective-1-july-2018/',
      'https://www.avalara.com/us/en/learn/cross-border-resources/de-minimis-threshold-table.html',
    ],
    duty: { kind: 'free', upTo: limit },
    tax: { kind: 'gst', rate: '0.10', atCheckoutUpTo: limit, reduced: ['food', 'medicine'] },
  },
];
