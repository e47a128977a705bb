import type { CountryRate } from '../rule.ts';

const START = '2021-07-01';

function since(start: string, rate: string, ...countries: readonly string[]): CountryRate[] {
  return countries.map((country) => ({ country, from: start, rate }));
}

/**
 * Standard VAT rates of the members since parcels of any value owe VAT. Source of the rates:
 * https://vatcompliance.co/eu-vat-rates, https://mindlink.lv/useful/vat-rates-in-eu; of the changes since 2024:
 * https://newcraft.dev/vat-rates-eu-countries (after the Commission, Tax Foundation and PwC; read 2026-11-22).
 */
export const euVatRates: readonly CountryRate[] = [
  ...since(START, '0.17', 'LU'),
  ...since(START, '0.18', 'MT'),
  ...since(START, '0.19', 'CY', 'DE', 'RO'),
  ...since(START, '0.20', 'AT', 'BG', 'EE', 'FR', 'SK'),
  ...since(START, '0.21', 'BE', 'CZ', 'ES', 'LT', 'LV', 'NL'),
  ...since(START, '0.22', 'IT', 'SI'),
  ...since(START, '0.23', 'IE', 'PL', 'PT'),
  ...since(START, '0.24', 'FI', 'GR'),
  ...since(START, '0.25', 'DK', 'HR', 'SE'),
  ...since(START, '0.27', 'HU'),
  ...since('2024-01-01', '0.22', 'EE'),
  ...since('2024-09-01', '0.255', 'FI'),
  ...since('2025-01-01', '0.23', 'SK'),
  ...since('2025-07-01', '0.24', 'EE'),
  ...since('2025-08-01', '0.21', 'RO'),
];
