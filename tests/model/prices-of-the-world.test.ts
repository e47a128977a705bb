import { describe, expect, it } from 'vitest';
import { exponentOf } from '../../utils/model/money.ts';
import { parsePrice } from '../../utils/model/parse-price.ts';

/** What a text says, as a person would note it down: "999 NOK sale, list 1499". */
function noted(text: string, locale: string): string {
  const reading = parsePrice(text, { locale });
  if (!reading) return 'no price';
  const { amount, kind, list, range } = reading;
  const decimal = (minor: number) => minor / 10 ** exponentOf(amount.currency ?? '');
  return [
    `${decimal(amount.minor)}${range ? `-${decimal(range.max.minor)}` : ''} ${amount.currency ?? '?'} ${kind}`,
    ...(list ? [`list ${decimal(list.minor)}`] : []),
  ].join(', ');
}

describe('a price as shops write it', () => {
  it.each([
    ['₹१,२९९', 'hi-IN', '1299 INR sale'],
    ['৳১,২৫০', 'bn-BD', '1250 BDT sale'],
    ['٩٩٫٩٥ ر.س', 'ar-SA', '99.95 SAR sale'],
    ['۱٬۲۹۹٬۰۰۰ تومان', 'fa-IR', '1299000 IRT sale'],
    ['7.500 دينار أردني', 'ar-JO', '7.5 JOD sale'],
    ['12.500 KWD', 'en-KW', '12.5 KWD sale'],
    ['12.500 F CFA', 'fr-SN', '12500 XOF sale'],
    ['45 E£', 'ar-EG', '45 EGP sale'],
    ['$1,290', 'zh-TW', '1290 TWD sale'],
    ['1만 2900원', 'ko-KR', '12900 KRW sale'],
    ['2개 1만 9,900원', 'ko-KR', '19900 KRW sale'],
    ['2개 1만 9천9백원', 'ko-KR', '19900 KRW sale'],
    ['3만5천원', 'ko-KR', '35000 KRW sale'],
    ['9천 원', 'ko-KR', '9000 KRW sale'],
    ['정가 3만5천원 → 2만9천원', 'ko-KR', '29000 KRW sale, list 35000'],
    ['1억 2천만원', 'ko-KR', '120000000 KRW sale'],
    ['1万5千円', 'ja-JP', '15000 JPY sale'],
    ['5千円~1万円', 'ja-JP', '5000-10000 JPY sale'],
    ['3千元', 'zh-CN', '3000 CNY sale'],
    // What phones are called that cost about a thousand.
    ['小米 13 千元机 ¥1099', 'zh-CN', '1099 CNY sale'],
    ['红米Note 9千元机皇 ¥1099', 'zh-CN', '1099 CNY sale'],
    ['6千克 35元', 'zh-CN', '35 CNY sale'],
    ['판매 3천 30,000원', 'ko-KR', '30000 KRW sale'],
    ['구매 1만 9,900원', 'ko-KR', '9900 KRW sale'],
    ['리뷰 1만 19,900원', 'ko-KR', '19900 KRW sale'],
    ['누적판매 2만 1만 9,900원', 'ko-KR', '19900 KRW sale'],
    ['구매 1만 9천원', 'ko-KR', '9000 KRW sale'],
    ['판매 3천원', 'ko-KR', '3000 KRW sale'],
    ['已售1万5千件 ¥99', 'zh-CN', '99 CNY sale'],
    ['판매가 1만 9,900원', 'ko-KR', '19900 KRW sale'],
    // In thousands, with a sign before it or nothing beside it.
    ['¥3千', 'ja-JP', '3000 JPY sale'],
    ['¥3千2百', 'zh-CN', '3200 CNY sale'],
    ['￥1万5千', 'ja-JP', '15000 JPY sale'],
    ['¥5千万', 'ja-JP', '50000000 JPY sale'],
    ['¥3千起', 'zh-CN', '3000 CNY from'],
    ['₩1만5천', 'ko-KR', '15000 KRW sale'],
    ['1만5천', 'ko-KR', '15000 ? sale'],
    ['3만 5천', 'ko-KR', '35000 ? sale'],
    ['9천부터', 'ko-KR', '9000 ? from'],
    // How many there are.
    ['2천 개', 'ko-KR', 'no price'],
    ['2천개', 'ko-KR', 'no price'],
    ['2천명', 'ko-KR', 'no price'],
    ['2천 명이 구매 9,900원', 'ko-KR', '9900 KRW sale'],
    ['1만5천 개', 'ko-KR', 'no price'],
    ['2천개 1만 9,900원', 'ko-KR', '19900 KRW sale'],
    ['3千克', 'zh-CN', 'no price'],
    ['5千瓦', 'zh-CN', 'no price'],
    ['3百货', 'zh-CN', 'no price'],
    // The cash price, in so many instalments: it costs no more.
    ['Peşin Fiyatına 9 Taksit 1.299,00 TL', 'tr-TR', '1299 TRY sale'],
    ['PEŞİN FİYATINA 3 TAKSİT 1.299,00 TL', 'tr-TR', '1299 TRY sale'],
    ['1.299,00 TL Peşin fiyatına 3 taksit', 'tr-TR', '1299 TRY sale'],
    ['Peşin fiyatına 433,00 TL x 3 taksit', 'tr-TR', '433 TRY recurring'],
    ['3 taksit 433,00 TL', 'tr-TR', '433 TRY recurring'],
    ['Peşin fiyatına 3 taksit', 'tr-TR', 'no price'],
    ['Peşin 3 Taksit 1.299 TL', 'tr-TR', '1299 TRY sale'],
    ['Peşin fiyatına vade farksız 9 taksit 1.299,00 TL', 'tr-TR', '1299 TRY sale'],
    ['Peşin Fiyatına 12 Aya Varan Taksit 1.299,00 TL', 'tr-TR', '1299 TRY sale'],
    ['12 aya varan taksit 1.299 TL', 'tr-TR', '1299 TRY sale'],
    ['Peşin 1.299 TL, 9 taksit 150 TL', 'tr-TR', '1299 TRY sale'],
    ['Peşin 99 TL taksitle 120 TL', 'tr-TR', '99 TRY sale'],
    ['Peşin fiyatına 3 x 433 TL taksit', 'tr-TR', '433 TRY recurring'],
    ['1.837, 32 €', 'de-DE', '1837.32 EUR sale'],
    ['$119. 95', 'en-US', '119.95 USD sale'],
    ['35€ 99', 'fr-FR', '35.99 EUR sale'],
    ['Q129.00', 'es-GT', '129 GTQ sale'],
    ['P1,299.00', 'en-PH', '1299 PHP sale'],
    ['1.299 € / Stück', 'de-DE', '1299 EUR sale'],
    ['Galaxy S24 128GB $799', 'en-US', '799 USD sale'],
    ['50 - $2.00 100 - $2.75', 'en-US', '2 USD sale'],
    ['百亿补贴 ¥4999', 'zh-CN', '4999 CNY sale'],
    ['$9.99 & Under', 'en-US', '9.99 USD sale'],
  ])('%s in %s is %s', (text, locale, note) => {
    expect(noted(text, locale)).toBe(note);
  });
});

describe('a price beside the one before it', () => {
  it.each([
    ['Førpris 1 499,00 kr 999,00 kr', 'nb-NO'],
    ['Ordinarie pris 1 499,00 kr Nu 999,00 kr', 'sv-SE'],
    ['Norm. 1 499,00 € nyt 999,00 €', 'fi-FI'],
    ['PVP recomendado: 1499,00€ 999,00€', 'es-ES'],
    ['Precio habitual 1499,00 € Precio de oferta 999,00 €', 'es-ES'],
    ['Cena regularna: 1499,00 zł 999,00 zł', 'pl-PL'],
    ['Původně 1 499 Kč, nyní 999 Kč', 'cs-CZ'],
    ['Pôvodná cena 1499,00 € 999,00 €', 'sk-SK'],
    ['Eredeti ár: 1 499 Ft Akciós ár: 999 Ft', 'hu-HU'],
    ['PRP: 1.499,00 Lei 999,00 Lei', 'ro-RO'],
    ['999,00€ Αρχική τιμή 1499,00€', 'el-GR'],
    ['₹999 M.R.P: ₹1,499 (33% off)', 'en-IN'],
    ['U.P. $1,499 $999', 'en-SG'],
    ['建議售價$1,499 網路價$999', 'zh-TW'],
  ])('%s', (text, locale) => {
    expect(noted(text, locale)).toMatch(/^999 \w{3} sale, list 1499$/);
  });

  it('of less than the thing comes after that of the thing: without tax, of a kilo', () => {
    expect(noted('£1,082.50 ex VAT £1,299.00 inc VAT', 'en-GB')).toBe('1299 GBP sale');
    expect(noted('($0.81/oz) $12.99', 'en-US')).toBe('12.99 USD sale');
    expect(noted('1,280円(税抜)', 'ja-JP')).toBe('1280 JPY sale');
  });
});

describe('what is paid by the month or in parts', () => {
  it.each([
    ['199 kr/mån', 'sv-SE'],
    ['€ 12,50 per maand', 'nl-NL'],
    ['ab 33,25 € mtl.', 'de-DE'],
    ['10 cuotas de 12,99 €', 'es-ES'],
    ['12 meses sin intereses de $108.25', 'es-MX'],
    ['R$ 12,90/mês', 'pt-BR'],
    ['10 rat x 129,90 zł', 'pl-PL'],
    ['325 ₽ × 4 платежа', 'ru-RU'],
    ['9 Taksit x 144,33 TL', 'tr-TR'],
    ['No Cost EMI starts at ₹433', 'en-IN'],
    ['월 12,900원', 'ko-KR'],
    ['月額 1,280円', 'ja-JP'],
    ['¥108.25×12期', 'zh-CN'],
  ])('%s', (text, locale) => {
    expect(noted(text, locale)).toMatch(/recurring$/);
  });
});

describe('what things start at', () => {
  it.each([
    ['a partire da 19,90 €', 'it-IT'],
    ['από 19,90 €', 'el-GR'],
    ['de la 99,99 lei', 'ro-RO'],
    ['4 990 Ft-tól', 'hu-HU'],
    ['₹999 onwards', 'en-IN'],
    ['Mulai dari Rp 49.000', 'id-ID'],
    ['Từ 199.000đ', 'vi-VN'],
    ['เริ่มต้น ฿199', 'th-TH'],
    ['החל מ-129 ₪', 'he-IL'],
    ['最安値 1,280円', 'ja-JP'],
  ])('%s', (text, locale) => {
    expect(noted(text, locale)).toMatch(/from$/);
  });
});

describe('no price is in', () => {
  it.each([
    ['a saving', 'Du sparst 20,00 €', 'de-DE'],
    ['a saving', 'Je bespaart € 20', 'nl-NL'],
    ['a saving', 'Economize R$ 200,00', 'pt-BR'],
    ['a saving', 'oszczędzasz 50,00 zł', 'pl-PL'],
    ['a saving', 'Экономия 500 ₽', 'ru-RU'],
    ['a saving', 'Hemat Rp 50.000', 'id-ID'],
    ['a saving', 'Tiết kiệm 100.000đ', 'vi-VN'],
    ['shipping', 'Fragt: 39,00 kr.', 'da-DK'],
    ['shipping', 'Frais de port : 5,90 €', 'fr-FR'],
    ['shipping', 'Szállítás 1 490 Ft', 'hu-HU'],
    ['shipping', 'Kargo 39,90 TL', 'tr-TR'],
    ['shipping', 'ค่าส่ง ฿40', 'th-TH'],
    ['a coupon', 'Cupom de R$ 50', 'pt-BR'],
    ['a coupon', '领20元券', 'zh-CN'],
    ['a coupon', '领券立减20元', 'zh-CN'],
    ['a deposit and what it counts for', '定金¥50 抵¥100', 'zh-CN'],
    ['a share of the price', "dont 0,25 € d'éco-participation", 'fr-FR'],
    ['points', '128ポイント', 'ja-JP'],
    ['a share in Arabic digits', 'حتى ٥٠٪', 'ar'],
    ['stars', '4.5 out of 5 stars', 'en'],
    ['a date', '29.11.2024', 'de-DE'],
    ['a date', 'July, 2004', 'en'],
    ['a number of something', 'SKU: 123456', 'en'],
    ['what was sold', '月销 3000+', 'zh-CN'],
    ['a version', 'v1.2.3.4 €', 'de-DE'],
    ['a list of figures', '$1,2,3,4', 'en-US'],
    ['a minus behind the sign', '$-5.00', 'en-US'],
  ])('%s: %s', (_, text, locale) => {
    expect(noted(text, locale)).toBe('no price');
  });
});
