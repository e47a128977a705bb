import {
  hexOf,
  RESERVED_MS,
  type ReservedAnswer,
  reservationPath,
  reservedAnswerSchema,
} from '../cards/index.ts';
import { type Exchange, request } from '../endpoint/request.ts';
import type { NotReserved } from '../model/goods.ts';
import { doneAnswerSchema } from '../model/sync-wire.ts';
import type { ReservationRow } from '../store/index.ts';

/** What is remembered of reservations. */
export interface ReservationStore {
  read(): Promise<readonly ReservationRow[]>;
  keep(row: ReservationRow): Promise<void>;
  drop(id: string): Promise<void>;
}

export interface ReservationPorts extends Exchange {
  readonly store: ReservationStore;
  /** So many bytes that nobody can guess. */
  readonly randomBytes: (count: number) => Uint8Array;
}

/** What is to be kept for the reader. */
export type Wish = Omit<ReservationRow, 'id' | 'code' | 'until'>;

const REFUSALS: readonly NotReserved[] = ['sold_out', 'no_group', 'no_goods'];

/**
 * Has one kept, as nobody: the endpoint hears which goods and a number made up for them. The number is stored before it
 * is sent, so that a reservation whose answer was lost is asked for again and never made twice.
 */
export async function reserve(
  wish: Wish,
  { store, randomBytes, ...exchange }: ReservationPorts,
): Promise<ReservedAnswer | { readonly problem: NotReserved }> {
  const before = (await store.read()).find(
    ({ endpoint, creator, sku }) =>
      endpoint === wish.endpoint && creator === wish.creator && sku === wish.sku,
  );
  const row: ReservationRow = before ?? {
    ...wish,
    id: hexOf(randomBytes(16)),
    until: exchange.now() + RESERVED_MS,
  };
  if (!before) await store.keep(row);
  const reply = await request(exchange, {
    method: 'PUT',
    url: row.endpoint + reservationPath(row.creator, row.id),
    body: { sku: row.sku, quantity: 1, join: row.joined },
    answer: reservedAnswerSchema,
  });
  if (reply.kind === 'answer') {
    const { code, until } = reply.body;
    await store.keep({ ...row, code, until });
    return reply.body;
  }
  // Nobody knows what became of it: until its time is over the same number is asked for again.
  if (reply.kind === 'trouble') return { problem: 'offline' };
  await store.drop(row.id);
  return { problem: REFUSALS.find((code) => code === reply.code) ?? 'no_goods' };
}

/** Gives back what was kept. False where the endpoint could not be told: there it ends by itself. */
export async function giveBack(
  { endpoint, creator, id }: Pick<ReservationRow, 'endpoint' | 'creator' | 'id'>,
  { store, ...exchange }: Omit<ReservationPorts, 'randomBytes'>,
): Promise<boolean> {
  const reply = await request(exchange, {
    method: 'DELETE',
    url: endpoint + reservationPath(creator, id),
    answer: doneAnswerSchema,
  });
  if (reply.kind === 'trouble') return false;
  await store.drop(id);
  return true;
}
