/** Which money a country uses (ISO 3166 to ISO 4217), for signs that several countries share. */
const COUNTRIES = `USD US EC SV PR;EUR DE FR IT ES NL BE AT IE PT FI GR LU SK SI EE LV LT CY MT HR BG EU;GBP GB UK;CNY CN;JPY JP;KRW KR
TWD TW;HKD HK;MOP MO;SGD SG;MYR MY;THB TH;VND VN;IDR ID;PHP PH;INR IN;PKR PK;LKR LK;BDT BD;NPR NP;AUD AU;NZD NZ;CAD CA;MXN MX
BRL BR;ARS AR;CLP CL;COP CO;PEN PE;UYU UY;PYG PY;BOB BO;CRC CR;GTQ GT;DOP DO;CHF CH LI;SEK SE;NOK NO;DKK DK;ISK IS;CZK CZ;PLN PL
HUF HU;RON RO;MDL MD;RSD RS;BAM BA;MKD MK;ALL AL;RUB RU SU;BYN BY;UAH UA;KZT KZ;GEL GE;AMD AM;AZN AZ;TRY TR;ILS IL;AED AE;SAR SA
QAR QA;KWD KW;BHD BH;OMR OM;JOD JO;EGP EG;MAD MA;TND TN;DZD DZ;IQD IQ;LBP LB;IRR IR;NGN NG;KES KE;GHS GH;ZAR ZA;TZS TZ;UGX UG`;

const BY_COUNTRY = new Map<string, string>();
for (const entry of COUNTRIES.split(/[;\n]/)) {
  const [code = '', ...countries] = entry.split(' ');
  for (const country of countries) BY_COUNTRY.set(country, code);
}

/** Languages spoken mostly in one money's country. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ja: 'JP',
  ko: 'KR',
  sv: 'SE',
  da: 'DK',
  nb: 'NO',
  nn: 'NO',
  no: 'NO',
  is: 'IS',
  cs: 'CZ',
  pl: 'PL',
  hu: 'HU',
  ro: 'RO',
  uk: 'UA',
  ru: 'RU',
  tr: 'TR',
  he: 'IL',
  th: 'TH',
  vi: 'VN',
  id: 'ID',
  ms: 'MY',
  hi: 'IN',
  de: 'DE',
  fr: 'FR',
  it: 'IT',
  es: 'ES',
  nl: 'NL',
  fi: 'FI',
  el: 'GR',
  et: 'EE',
  lv: 'LV',
  lt: 'LT',
  sk: 'SK',
  sl: 'SI',
  hr: 'HR',
  zh: 'CN',
};

/** The money of a country code in any case, undefined for one we don't know. */
export function currencyOfCountry(country: string): string | undefined {
  return BY_COUNTRY.get(country.toUpperCase());
}

/** The country of a language tag: its region, else where its language is spoken most ("sv" is Sweden). */
export function countryOfLocale(locale: string): string | undefined {
  const [language = '', ...rest] = locale.split(/[-_]/);
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part));
  if (region) return region.toUpperCase();
  if (rest.some((part) => /^hant$/i.test(part))) return 'TW';
  return LANGUAGES[language.toLowerCase()];
}
