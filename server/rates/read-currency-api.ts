import { z } from 'zod';
import { isKnownCurrency } from '../../utils/model/country-currency.ts';
import type { RateTable } from '../../utils/model/rates.ts';
import { parseRates } from '../../utils/model/rates-wire.ts';

const schema = z.object({ date: z.string(), eur: z.record(z.string(), z.number()) });

/**
 * The table in `eur.min.json` of npm's @fawazahmed0/currency-api, `{"date", "eur": {"usd": 1.13, …}}`; of its 339 codes
 * those that are a country's money, as the rest are coins and metals. Undefined for anything else.
 */
export function readCurrencyApi(text: string, now: number): RateTable | undefined {
  const found = schema.safeParse(parseJson(text));
  if (!found.success) return undefined;
  const perEuro: Record<string, string> = {};
  for (const [code, rate] of Object.entries(found.data.eur)) {
    const currency = code.toUpperCase();
    // Written out, a number of JSON is again what it was in the file.
    if (isKnownCurrency(currency) && currency !== 'EUR') perEuro[currency] = String(rate);
  }
  return parseRates(JSON.stringify({ on: found.data.date, source: 'currency-api', perEuro }), now);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // cut off, or a page instead
  }
}
