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

/** The money of a country code in any case, undefined for one we don't know. */
export function currencyOfCountry(country: string): string | undefined {
  return BY_COUNTRY.get(country.toUpperCase());
}

/** Whether it is the money of a country we know. */
export function isKnownCurrency(currency: string): boolean {
  return [...BY_COUNTRY.values()].includes(currency);
}

/** Languages of many countries: none of them is more likely than the others together. */
const ANYWHERE = /^(?:en|pt|ar)$/;

/** The country of a language tag: its region, else where its language is spoken most ("sv" is Sweden). */
export function countryOfLocale(tag: string): string | undefined {
  try {
    const { language, script, region = '' } = new Intl.Locale(tag.replaceAll('_', '-'));
    if (region !== '') return /^[A-Z]{2}$/.test(region) ? region : undefined;
    const isVague = ANYWHERE.test(language) && script === undefined;
    return isVague
      ? undefined
      : new Intl.Locale(script === undefined ? language : `${language}-${script}`).maximize().region;
  } catch {
    // No language tag: it says nothing.
    return undefined;
  }
}
