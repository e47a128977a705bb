import { z } from 'zod';
import { watch } from './list.ts';
import type { Store } from './store.ts';
import { assertWritable } from './write.ts';

/** Goods that a creator keeps for the user. On this device alone: it says what they are about to buy. */
export interface ReservationRow {
  /** Made up here, 32 hex digits: whoever has it can give the goods back. */
  readonly id: string;
  /** The endpoint that keeps them. */
  readonly endpoint: string;
  readonly creator: string;
  /** The creator as the page named them. */
  readonly name: string;
  readonly sku: string;
  readonly title: string;
  readonly variant?: string;
  /** Where they are paid for, https. */
  readonly pay: string;
  readonly joined: boolean;
  /** To be named when paying. Missing while no answer has come: they may be kept or not. */
  readonly code?: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

const schema = z.object({
  id: z.string(),
  endpoint: z.string(),
  creator: z.string(),
  name: z.string(),
  sku: z.string(),
  title: z.string(),
  variant: z.string().exactOptional(),
  pay: z.string(),
  joined: z.boolean(),
  code: z.string().exactOptional(),
  until: z.number(),
}) satisfies z.ZodType<ReservationRow>;

/** Those whose time is not over, the next to end first. */
export async function readReservations({ database, now }: Store): Promise<ReservationRow[]> {
  const rows = await database.reservations.where('until').above(now()).sortBy('until');
  return rows.flatMap((row) => schema.safeParse(row).data ?? []);
}

/** Keeps one in place of what was known of it, and forgets those whose time is over. */
export async function keepReservation(store: Store, row: ReservationRow): Promise<void> {
  await change(store, () => store.database.reservations.put(row));
}

/** Forgets one that was given back, and those whose time is over. */
export async function dropReservation(store: Store, id: string): Promise<void> {
  await change(store, () => store.database.reservations.delete(id));
}

async function change(store: Store, then: () => PromiseLike<unknown>): Promise<void> {
  const { reservations, meta } = store.database;
  await store.database.transaction('rw', [reservations, meta], async () => {
    await assertWritable(store);
    await reservations.where('until').belowOrEqual(store.now()).delete();
    await then();
  });
}

/** Calls `listener` with them now and after every change. Returns the function that ends it. */
export function watchReservations(
  store: Store,
  listener: (rows: readonly ReservationRow[]) => void,
  onError: (error: unknown) => void,
): () => void {
  return watch(() => readReservations(store), listener, onError);
}
