import type { Rule } from '../rule.ts';

const limit = { minor: 135_00, currency: 'GBP' };

/** The United Kingdom. */
export const unitedKingdom: readonly Rule[] = [
  {
    id: 'UK-135',
    to: ['GB'],
    validFrom: '2021-01-01',
    validTo: '2029-03-31',
    confidence: 'high',
    sources: [
      'https://taxscape.deloitte.com/measures-autumn-budget-2025/customs-duty-relief-for-low-value-imports.aspx',
      'https://www.crowe.com/uk/insights/changes-to-low-value-imports-uk',
      'https://particle.news/story/uk-sets-2029-deadline-to-end-135-duty-free-parcel-rule',
      'https://www.parallelparliament.co.uk/question/50252/imports',
    ],
    uncertain: 'Ends by March 2029 at the latest; the day is open.',
    duty: { kind: 'free', upTo: limit, ofShipping: true },
    tax: {
      kind: 'vat',
      rate: '0.20',
      atCheckoutUpTo: limit,
      reduced: ['books', 'food', 'supplements', 'medicine', 'children'],
    },
  },
];
