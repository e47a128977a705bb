import { and, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { RESERVED_MS, type ReservedAnswer, type reserveSchema } from '../../utils/cards/index.ts';
import type { Database } from '../environment.ts';
import { type Random, sha256 } from '../token.ts';
import { goodsLeft } from './goods-left.ts';
import { isOffered } from './is-offered.ts';
import { type Refused, refused } from './outcome.ts';
import { creators, goods, reservations } from './tables.ts';

type Row = typeof reservations.$inferSelect;

export interface ReservePorts {
  readonly now: () => number;
  readonly random: Random;
}

/** Keeps goods for whoever has made up this id. The goods' row is locked, so that no two get the last one. */
export async function reserve(
  db: Database,
  creatorId: string,
  id: string,
  { sku, quantity, join }: z.output<typeof reserveSchema>,
  { now, random }: ReservePorts,
): Promise<ReservedAnswer | Refused<404 | 409>> {
  return db.transaction(async (tx) => {
    // Before the lock: of a creator with many cards this takes a while.
    const offered = await isOffered(tx, creatorId, sku);
    const [stocked] = await tx
      .select({ groupUntil: goods.groupUntil })
      .from(goods)
      .innerJoin(creators, and(eq(creators.id, goods.creatorId), isNull(creators.hiddenAt)))
      .where(and(eq(goods.creatorId, creatorId), eq(goods.sku, sku)))
      .for('update', { of: goods });
    if (!stocked) return NO_GOODS;
    const time = now();
    const hash = sha256(id);
    const mine = and(eq(reservations.creatorId, creatorId), eq(reservations.hash, hash));
    const ofThese = and(eq(reservations.creatorId, creatorId), eq(reservations.sku, sku));
    await tx.delete(reservations).where(and(or(ofThese, mine), lte(reservations.expires, time)));
    const [before] = await tx.select().from(reservations).where(mine);
    const left = async () => (await goodsLeft(tx, creatorId, time, sku))[0];
    if (before)
      return before.sku === sku && before.quantity === quantity && before.joined === join
        ? answerOf(before, await left())
        : TAKEN;

    // Asked again, what was kept while they were offered is answered as it was.
    if (!offered) return NO_GOODS;
    if (join && (stocked.groupUntil ?? 0) <= time)
      return refused(409, 'no_group', 'There is no group to join any more.');
    const there = await left();
    if ((there?.left ?? 0) < quantity)
      return refused(409, 'sold_out', there?.left ? `Only ${there.left} can be reserved.` : 'None is left.');
    const row: Row = {
      creatorId,
      hash,
      sku,
      quantity,
      joined: join,
      settled: false,
      code: newCode(random),
      expires: join && stocked.groupUntil !== null ? stocked.groupUntil : time + RESERVED_MS,
    };
    const [made] = await tx.insert(reservations).values(row).onConflictDoNothing().returning();
    // The same id for other goods, at the same moment.
    return made ? answerOf(made, await left()) : TAKEN;
  });
}

/** Gives back what was kept. */
export async function release(db: Database, creatorId: string, id: string): Promise<void> {
  await db
    .delete(reservations)
    .where(
      and(
        eq(reservations.creatorId, creatorId),
        eq(reservations.hash, sha256(id)),
        eq(reservations.settled, false),
      ),
    );
}

/** Takes what was paid for out of the stock. A second time it does nothing. */
export async function settle(
  db: Database,
  creatorId: string,
  code: string,
  now: number,
): Promise<'done' | Refused<404>> {
  const mine = and(eq(reservations.creatorId, creatorId), eq(reservations.code, code));
  return db.transaction(async (tx) => {
    const [found] = await tx.select({ sku: reservations.sku }).from(reservations).where(mine);
    if (!found) return NO_RESERVATION;
    const [stocked] = await tx
      .select()
      .from(goods)
      .where(and(eq(goods.creatorId, creatorId), eq(goods.sku, found.sku)))
      .for('update');
    // As it is now that nobody else can change it.
    const [row] = await tx.select().from(reservations).where(mine);
    if (!stocked || !row || row.expires <= now) return NO_RESERVATION;
    if (row.settled) return 'done';
    await tx
      .update(goods)
      .set({ stock: sql`greatest(0, ${goods.stock} - ${row.quantity})` })
      .where(and(eq(goods.creatorId, creatorId), eq(goods.sku, row.sku)));
    await tx.update(reservations).set({ settled: true }).where(mine);
    return 'done';
  });
}

const NO_GOODS = refused(404, 'no_goods', 'These goods can’t be reserved here.');
const TAKEN = refused(409, 'reserved', 'This reservation is for something else: make another one.');
const NO_RESERVATION = refused(404, 'no_reservation', 'There is no such reservation, or its time is over.');

function answerOf(
  { sku, quantity, joined, code, expires }: Row,
  goodsNow: Awaited<ReturnType<typeof goodsLeft>>[number] | undefined,
): ReservedAnswer {
  const { left = 0, group } = goodsNow ?? {};
  return { sku, quantity, joined, code, until: expires, left, ...(group && { group }) };
}

/** Letters and digits that nobody takes for each other. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function newCode(random: Random): string {
  return Array.from(random(8), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}
