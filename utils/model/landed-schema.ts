import { z } from 'zod';
import type { MarkedOrder } from './cbec-quota.ts';
import type { RatesState } from './rates.ts';
import { daySchema, rateTableSchema } from './rates-wire.ts';
import { countrySchema, currencySchema, moneySchema } from './schema.ts';
import type { Shopper } from './shopper.ts';

// What "at my door" keeps, as it is checked when it is read again. Never imported by the page side.

export const shopperSchema: z.ZodType<Shopper> = z.object({
  country: countrySchema.exactOptional(),
  currency: currencySchema.exactOptional(),
});

export const markedOrderSchema: z.ZodType<MarkedOrder> = z.object({
  key: z.string().min(1).max(1024),
  on: daySchema,
  title: z.string().max(500).exactOptional(),
  paid: moneySchema,
});

export const ratesStateSchema: z.ZodType<RatesState> = z.object({
  table: rateTableSchema.exactOptional(),
  etag: z.string().exactOptional(),
  nextAt: z.number(),
});
