import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponentOf } from '../../utils/model/money.ts';
import { parsePrice } from '../../utils/model/parse-price.ts';

const amount = (minor: number, currency?: string) =>
  currency === undefined ? { minor } : { minor, currency };

describe('the amount of a price', () => {
  it.each([
    ['€1.234,56', 123456, 'EUR'],
    ['€1,234.56', 123456, 'EUR'],
    ["CHF 1'234.56", 123456, 'CHF'],
    ['1 234,56 €', 123456, 'EUR'],
    ['1\u202f234,56\u00a0€', 123456, 'EUR'],
    ['1.234 €', 123400, 'EUR'],
    ['12,5 €', 1250, 'EUR'],
    ['.75 €', 75, 'EUR'],
    ['₹1,29,999', 12999900, 'INR'],
    ['₫ 1.299.000', 1299000, 'VND'],
    ['₩89,000', 89000, 'KRW'],
    ['KWD 12.345', 12345, 'KWD'],
    ['KWD 1,234.500', 1234500, 'KWD'],
    ['86€99', 8699, 'EUR'],
    ['1.899,- €', 189900, 'EUR'],
    ['130, 38 zł', 13038, 'PLN'],
    ['７９９元', 79900, 'CNY'],
    ['١٢٣ ر.س', 12300, 'SAR'],
    ['2,080万円(税込)', 20800000, 'JPY'],
    ['¥1.2万', 1200000, 'CNY'],
    ['3만원', 30000, 'KRW'],
    ['R$2.720,00', 272000, 'BRL'],
    ['AU $59.95', 5995, 'AUD'],
    ['NT$1,290', 129000, 'TWD'],
    ['HK$128', 12800, 'HKD'],
    ['MX$2,499.00', 249900, 'MXN'],
    ['1 099 Kč', 109900, 'CZK'],
    ['5 450 руб.', 545000, 'RUB'],
    ['SGD4.90 $', 490, 'SGD'],
    ['US$:12.99', 1299, 'USD'],
    ['S/. 129.90', 12990, 'PEN'],
    ['19,90 * €', 1990, 'EUR'],
    ['12.-€ 12.-€', 1200, 'EUR'],
    ['税込 ¥1,980', 1980, 'JPY'],
    ['99.9元包邮', 9990, 'CNY'],
    ['De: R$ 199,00 Por: R$ 149,00', 14900, 'BRL'],
    ['iPhone 15 $799', 79900, 'USD'],
    ['₹1.5 lakh', 15000000, 'INR'],
    ['US$1.5k', 150000, 'USD'],
    ['Rp 1,2 jt', 120000000, 'IDR'],
    ['1億2,000万円', 120000000, 'JPY'],
    ['89块9', 8990, 'CNY'],
    ['89块9毛', 8990, 'CNY'],
    ['89块9毛5', 8995, 'CNY'],
    ['9块9包邮', 990, 'CNY'],
    ['12塊半', 1250, 'TWD'],
    ['10块3个', 1000, 'CNY'],
    ['1만2,900원', 12900, 'KRW'],
    ['送料無料で1,980円', 1980, 'JPY'],
    ['무료배송 9,900원', 9900, 'KRW'],
    ['por R$ 1.099,00 ou 10x de R$ 109,90 sem juros', 109900, 'BRL'],
  ])('%s', (text, minor, currency) => {
    expect(parsePrice(text)?.amount).toEqual(amount(minor, currency));
  });

  it('has no currency where the text says none', () => {
    expect(parsePrice('1,299')?.amount).toEqual(amount(129900));
    expect(parsePrice('１２３')?.amount).toEqual(amount(12300));
  });

  it('is in the likeliest currency of a shared sign, and says that it is a guess', () => {
    expect(parsePrice('$19.99')).toEqual({ amount: amount(1999, 'USD'), kind: 'sale', ambiguous: true });
    expect(parsePrice('¥12,800')).toMatchObject({ ambiguous: true });
  });

  it.each([
    ['$19.99', { country: 'CA' }, 1999, 'CAD'],
    ['$19.99', { currency: 'AUD' }, 1999, 'AUD'],
    ['¥12,800', { locale: 'ja' }, 12800, 'JPY'],
    ['¥12,800', { country: 'CN' }, 1280000, 'CNY'],
    ['1 299,95 kr', { locale: 'sv-SE' }, 129995, 'SEK'],
    ['1299', { currency: 'CNY' }, 129900, 'CNY'],
    ['769元', { currency: 'TWD' }, 76900, 'TWD'],
    ['11,13 €', { currency: '£' }, 1113, 'EUR'],
    ['140.000', { locale: 'de' }, 14000000, undefined],
    ['140.000', { locale: 'en' }, 14000, undefined],
  ])('%s with %j is no guess', (text, hint, minor, currency) => {
    const found = parsePrice(text, hint);
    expect(found?.amount).toEqual(amount(minor, currency));
    expect(found?.ambiguous).toBeFalsy();
  });
});

describe('the kind of a price', () => {
  it.each([
    ['券后价 ¥89.9', 'coupon', 8990],
    ['返50元安装补贴，到手价仅2319元', 'coupon', 231900],
    ['拼单价¥9.9', 'group', 990],
    ['会员价 ¥79', 'member', 7900],
    ['¥199起', 'from', 19900],
    ['低至¥5', 'from', 500],
    ['From £19.99', 'from', 1999],
    ['ab 3,63 EUR', 'from', 363],
    ['29,900원~', 'from', 29900],
    ['à partir de 12 €', 'from', 1200],
    ['原价¥299', 'list', 29900],
    ['RRP £50', 'list', 5000],
    ['現価 1,980円', 'sale', 1980],
    ['セール価格 ¥3,300', 'sale', 3300],
    ['立减20元 券后79元', 'coupon', 7900],
    ['$12', 'sale', 1200],
    ['30%OFF 2,786円', 'sale', 2786],
    ['$24.99/month', 'recurring', 2499],
    ['Free!', 'free', 0],
    ['0,00 €', 'free', 0],
  ])('%s is %s', (text, kind, minor) => {
    expect(parsePrice(text)).toMatchObject({ kind, amount: { minor } });
  });

  it('of two is that of the one paid; the list price stands beside it', () => {
    expect(parsePrice('Was $120.00 Now $60.00')).toMatchObject({
      kind: 'sale',
      amount: { minor: 6000 },
      list: { minor: 12000 },
    });
    expect(parsePrice('169,99 statt UVP 227,99 Euro')).toMatchObject({
      amount: amount(16999, 'EUR'),
      list: amount(22799, 'EUR'),
    });
    expect(parsePrice('拼团价¥9.9 单独购买¥15.9')).toMatchObject({ kind: 'sale', amount: { minor: 1590 } });
  });

  it('of a range is its lower end, with both ends', () => {
    expect(parsePrice('€12.50-19.90')).toMatchObject({
      amount: amount(1250, 'EUR'),
      range: { min: amount(1250, 'EUR'), max: amount(1990, 'EUR') },
    });
    expect(parsePrice('$45,000 - $70,000')).toMatchObject({ range: { max: { minor: 7000000 } } });
  });
});

describe('no price', () => {
  it.each([
    '',
    ' ',
    'abc',
    '定金¥1,000.00',
    '定金¥1000 · 月租¥600',
    '满4,999减300',
    '【点击领取】¥70无门槛立减券',
    '首付¥500 月供¥199',
    '2 for £10',
    'Save $200',
    'Économisez : 22,24 € (25 %)',
    'Livraison offerte dès 59 €',
    '購物車滿 490 元(含)以上免運費',
    '+ $99.23 Shipping',
    'Claim up to £300 when trading in',
    '-$15.00',
    '-5',
    '25-09',
    '16.00 ft',
    '30%',
    '6.8折',
    'NaN',
    'Infinity',
    '1e309',
    '0x10',
    '9.99999999999999999',
    '99999999999999999999 €',
    '12 kuud:146,70 € 24 kuud:195,60 €',
  ])('is in “%s”', (text) => {
    expect(parsePrice(text)).toBeUndefined();
  });
});

describe('any text', () => {
  it('is read without throwing, into safe integers, 0 only as "free"', () => {
    const bit = fc.constantFrom(
      '1',
      '00',
      '.',
      ',',
      ' ',
      '€',
      '$',
      '¥',
      '万',
      '-',
      '起',
      '券后',
      "'",
      '١',
      '％',
      'Was ',
      'USD',
      'kr',
      '\ud800',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(bit, { maxLength: 30 }).map((bits) => bits.join('')),
        ),
        (text) => {
          const found = parsePrice(text);
          if (!found) return;
          for (const { minor } of [found.amount, found.range?.max, found.list].filter(
            (one) => one !== undefined,
          )) {
            expect(Number.isSafeInteger(minor) && minor >= 0).toBe(true);
          }
          expect(found.amount.minor === 0).toBe(found.kind === 'free');
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('that a locale writes is read back exactly', () => {
    const locale = fc.constantFrom(
      'en-US',
      'de-DE',
      'fr-FR',
      'pl-PL',
      'ja-JP',
      'en-IN',
      'pt-BR',
      'cs-CZ',
      'ko-KR',
      'de-CH',
      'vi-VN',
    );
    const currency = fc.constantFrom(
      'EUR',
      'USD',
      'GBP',
      'JPY',
      'KRW',
      'INR',
      'BRL',
      'PLN',
      'CZK',
      'CHF',
      'VND',
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), currency, locale, (minor, code, tag) => {
        const exponent = exponentOf(code);
        const written = new Intl.NumberFormat(tag, {
          style: 'currency',
          currency: code,
          currencyDisplay: 'code',
          minimumFractionDigits: exponent,
        });
        expect(parsePrice(written.format(minor / 10 ** exponent))?.amount).toEqual(amount(minor, code));
      }),
    );
  });
});
