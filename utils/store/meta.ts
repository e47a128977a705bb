import { z } from 'zod';
import { ratesStateSchema } from '../model/landed-schema.ts';
import type { ClockState } from './clock.ts';
import type { MetaRow } from './database.ts';

const reading = { ms: z.int().min(0), counter: z.int().min(0) };

/** Which migration the data is at. */
export const dataVersionMeta = { key: 'dataVersion', schema: z.int().min(0) };

/** The hybrid clock, saved in the transaction of every write. */
export const clockMeta = {
  key: 'clock',
  schema: z.object({
    ...reading,
    device: z.string().regex(/^[0-9a-f]{16}$/),
    offset: z.number(),
    floor: z.object(reading),
    abandoned: z.object(reading).exactOptional(),
  }) satisfies z.ZodType<ClockState>,
};

/** How many items the list shows: counting them takes a browser most of a second at 100,000. */
export const itemCountMeta = { key: 'itemCount', schema: z.int().min(0) };

/** How many items of the list are what; and how many removed ones can be restored. */
export interface ListCounts {
  readonly available: number;
  readonly dropped: number;
  readonly lowest: number;
  readonly atTarget: number;
  readonly trash: number;
  /** By the id of the collection. */
  readonly lists: Readonly<Record<string, number>>;
}

export const NO_COUNTS: ListCounts = {
  available: 0,
  dropped: 0,
  lowest: 0,
  atTarget: 0,
  trash: 0,
  lists: {},
};

const count = z.int().min(0);

/** Kept with every write, so that no chip has to be counted when the list is opened. */
export const countsMeta = {
  key: 'counts',
  schema: z.object({
    available: count,
    dropped: count,
    lowest: count,
    atTarget: count,
    trash: count,
    lists: z.record(z.string(), count),
  }) satisfies z.ZodType<ListCounts>,
};

/** How many offers are kept. */
export const offerCountMeta = { key: 'offerCount', schema: z.int().min(0) };

/** How many observations are kept. */
export const observationCountMeta = { key: 'observationCount', schema: z.int().min(0) };

/** Exchange rates that were served, and when to ask again. */
export const ratesMeta = { key: 'rates', schema: ratesStateSchema };

/** How many posts may still be asked about where nobody can say who is a creator, and since when one more is waited for. */
export const sparedMeta = {
  key: 'spared',
  schema: z.object({ left: z.int().min(0), since: z.number() }),
};

/** One row of `meta`: its key and what it may hold. */
export interface Meta<T> {
  readonly key: string;
  readonly schema: z.ZodType<T>;
}

/** The part of a table of `meta` rows that reading needs, inside or outside a transaction. */
export interface MetaTable {
  get(key: string): PromiseLike<MetaRow | undefined>;
}

/** The row's value; undefined when it is absent or is not what it should be. */
export async function readMeta<T>(table: MetaTable, { key, schema }: Meta<T>): Promise<T | undefined> {
  const row = await table.get(key);
  return schema.safeParse(row?.value).data;
}
