import type { Rule } from '../rule.ts';

const to = ['US'];

/** The United States: every parcel owes the duty of its tariff line, so that without an HS code it can't be told. */
export const unitedStates: readonly Rule[] = [
  {
    id: 'US-DM-SUSP',
    to,
    validFrom: '2025-08-29',
    confidence: 'high',
    sources: [
      'https://www.mondaq.com/unitedstates/international-trade-investment/1660726/',
      'https://www.thompsonhinesmartrade.com/?p=8490',
      'https://perkinscoie.com/insights/update/supreme-court-holds-ieepa-tariffs-unlawful-president-trump-terminates-and-partially',
    ],
    uncertain:
      'Sure is that nothing is exempt. From 2025-08-29 to 2026-02-28 post could pay 80 to 200 dollars an item.',
    duty: { kind: 'tariff' },
    tax: { kind: 'sales-tax' },
  },
  {
    id: 'US-S122',
    to,
    validFrom: '2026-02-24',
    validTo: '2026-07-23',
    confidence: 'medium',
    sources: [
      'https://natlawreview.com/article/post-scotus-tariff-reset-trump-replaces-ieepa-duties-temporary-section-122-10',
      'https://www.bdo.com/insights/tax/supreme-court-invalidates-ieepa-tariffs-administration-replaces-with-new-surcharge-what-importers',
      'https://www.efulfillmentservice.com/2026/02/u-s-tariffs-overhauled-february-2026-what-ecommerce-sellers-must-know-right-now',
    ],
    uncertain:
      '10 % proclaimed, 15 % announced; the last day is counted, not read; what came after was not found.',
    surcharge: { rate: '0.10', atLeast: true },
  },
  {
    id: 'US-DM-REPEAL',
    to,
    validFrom: '2027-07-01',
    confidence: 'high',
    sources: [
      'https://www.beneschlaw.com/resources/customs-de-minimis-ending-in-2027-big-beautiful-bill-impact-analysis-for-supply-chains.html',
    ],
    duty: { kind: 'tariff' },
  },
];
