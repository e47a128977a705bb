import type { Rule } from '../rule.ts';

const yuan = (amount: number) => ({ minor: amount * 100, currency: 'CNY' });

/** Mainland China: two ways in for what a person buys abroad, each with rules of its own. */
export const china: readonly Rule[] = [
  {
    id: 'CN-CBEC',
    to: ['CN'],
    validFrom: '2019-01-01',
    confidence: 'high',
    sources: [
      'https://www.cceeccic.org/1452613053.html (Ningbo Customs, 2025-11-18; Cai Guan Shui [2016] 18 and [2018] 49)',
      'https://reportify.ai/news/1186925140533972992 (2025-11-14)',
      'http://ecns.cn/news/cns-wire/2018-11-30/detail-ifzahqkf0370815.shtml',
      'https://ssopdot.com/?p=16135 (the price that is taxed has shipping and insurance in it)',
    ],
    uncertain: 'Which goods have which VAT and consumption tax is common knowledge, not read in a source.',
    cbec: {
      orderLimit: yuan(5_000),
      yearLimit: yuan(26_000),
      share: '0.70',
      ordinary: { consumptionTax: '0', vat: '0.13' },
      special: {
        books: { consumptionTax: '0', vat: '0.09' },
        // Grain, oil and milk; other food is as everything else.
        food: { consumptionTax: '0', vat: '0.09', atLeast: true },
        cosmetics: { consumptionTax: '0', vat: '0.13', atLeast: true },
        'fine-cosmetics': { consumptionTax: '0.15', vat: '0.13' },
        jewellery: { consumptionTax: '0', vat: '0.13', atLeast: true },
        watches: { consumptionTax: '0', vat: '0.13', atLeast: true },
        alcohol: { consumptionTax: '0', vat: '0.13', atLeast: true },
        tobacco: 'not-allowed',
      },
    },
  },
  {
    id: 'CN-POSTAL',
    to: ['CN'],
    validFrom: '2010-09-01',
    // The limits are from announcements; the rates are seven years old, and nobody says whether they still hold.
    confidence: 'low',
    sources: [
      'http://m.jshrmy.com/show-1017.htm and https://ssopdot.com/blog/6447.html (Customs announcement 43/2010)',
      'http://english.wuhan.gov.cn/Visa_1/CR_1/202003/t20200316_950451.shtml (limits)',
      'https://china-trade-research.hktdc.com … 1X0AHJXI.htm (Hong Kong Trade Development Council: rates since 2019-04-09)',
      'https://www.taxnotes.com/lr/resolve/worldwide-tax-daily/china-cuts-postal-tax-on-consumer-imports-by-mail-baggage/29br7',
    ],
    uncertain: 'Customs values many goods by a list of its own, not by what was paid.',
    post: {
      limit: yuan(1_000),
      nearLimit: yuan(800),
      exempt: yuan(50),
      lowest: '0.13',
      highest: '0.50',
      ordinary: { rate: '0.20' },
      special: {
        books: { rate: '0.13' },
        computers: { rate: '0.13' },
        food: { rate: '0.13' },
        furniture: { rate: '0.13' },
        toys: { rate: '0.13' },
        medicine: { rate: '0.13' },
        supplements: { rate: '0.13', atLeast: true },
        // Gold and silver 13 %, precious stones 50 %.
        jewellery: { rate: '0.13', atLeast: true },
        cosmetics: { rate: '0.20', atLeast: true },
        watches: { rate: '0.20', atLeast: true },
        sports: { rate: '0.20', atLeast: true },
        'fine-cosmetics': { rate: '0.50' },
        alcohol: { rate: '0.50' },
        tobacco: { rate: '0.50' },
      },
    },
  },
];
