/**
 * Exchange rates as the endpoint serves them and as they are kept: one JSON object, a RateTable.
 * Not for the page side: it imports zod at run time.
 */
import { z } from 'zod';
import { fractionOf } from './fraction.ts';
import type { RateTable } from './rates.ts';
import { currencySchema } from './schema.ts';

/** Where, below the endpoint's address. */
export const RATES_PATH = '/v1/rates';

/** Bytes of a table, several times what all the world's money takes. A longer one is neither served nor read on. */
export const MAX_RATES_BYTES = 32 * 1024;

const MAX_CURRENCIES = 400;

/** A calendar day, YYYY-MM-DD. */
export const daySchema = z.iso.date();

const rateSchema = z
  .string()
  .max(24)
  .refine((text) => (fractionOf(text)?.n ?? 0n) > 0n, 'not a rate');

export const rateTableSchema: z.ZodType<RateTable> = z.object({
  on: daySchema,
  source: z.enum(['currency-api', 'ecb']),
  perEuro: z
    .record(currencySchema, rateSchema)
    .refine((rates) => Object.keys(rates).length <= MAX_CURRENCIES, 'too many currencies'),
});

/** A table from its JSON text; undefined for anything else, and for a day that lies over a day ahead of `now`. */
export function parseRates(text: string, now: number): RateTable | undefined {
  const table = rateTableSchema.safeParse(parseJson(text));
  return table.success && Date.parse(table.data.on) <= now + 86_400_000 ? table.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // cut off, or something else answers there
  }
}
