import { z } from 'zod';
import { productOfKey, type SeenElsewhere } from '../model/seen-elsewhere.ts';
import type { StoredOffer } from '../model/stored-offer.ts';
import { storedOfferSchema } from './offers.ts';
import type { Store } from './store.ts';
import { assertWritable } from './write.ts';

/** Two products that the user calls the same, by productKey(), in the order of their texts. */
export interface SameRow {
  readonly one: string;
  readonly other: string;
}

/** Others of one item that are told of: beyond them nobody reads on. */
const MOST_OTHERS = 8;
/** Rows looked at for one set of marks or links; a shop whose pages all carry one number finds no more. */
const MOST_ROWS = 200;
/** Links that are followed from one to the next. */
const MOST_LINKED = 20;

const rowSchema = z.object({ one: z.string(), other: z.string() }) satisfies z.ZodType<SameRow>;

/** Keeps the user's word that two products are the same item. */
export async function linkItems(store: Store, a: string, b: string): Promise<void> {
  const row = pair(a, b);
  if (row.one === row.other) return;
  await write(store, (sames) => sames.put(row));
}

/** Takes that word back. */
export async function unlinkItems(store: Store, a: string, b: string): Promise<void> {
  const { one, other } = pair(a, b);
  await write(store, (sames) => sames.delete([one, other]));
}

/** A product as its other offers are looked for. */
export interface ItemAsked {
  /** productKey(). */
  readonly key: string;
  readonly marks?: readonly string[] | undefined;
}

/**
 * Other offers of these items among all that was seen, the latest first, by productKey(). A product stands in the answer
 * only where marks or links say what the same item would be.
 */
export async function seenElsewhere(
  { database }: Store,
  asked: readonly ItemAsked[],
): Promise<Map<string, readonly SeenElsewhere[]>> {
  const linked = new Map<string, ReadonlySet<string>>();
  if ((await database.sames.count()) > 0)
    for (const { key } of asked) linked.set(key, await linkedWith(database, key));
  const marks = [...new Set(asked.flatMap((one) => one.marks ?? []))];
  const keys = [...new Set([...linked.values()].flatMap((set) => [...set]))];
  const rows = await readRows(database, marks, keys);
  return new Map(
    asked.flatMap(({ key, marks: own = [] }) => {
      const links = linked.get(key) ?? new Set();
      if (own.length === 0 && links.size === 0) return [];
      const others = rows.filter((row) => {
        const product = productOfKey(row.key);
        return product !== key && (links.has(product) || row.marks?.some((mark) => own.includes(mark)));
      });
      return [[key, latest(others, links)]];
    }),
  );
}

/** Of each product its latest priced offer, the latest first. */
function latest(rows: readonly StoredOffer[], links: ReadonlySet<string>): readonly SeenElsewhere[] {
  const found = new Map<string, SeenElsewhere>();
  const byAge = rows.toSorted((a, b) => (b.offer?.observedAt ?? 0) - (a.offer?.observedAt ?? 0));
  for (const { key, title, url, offer } of byAge) {
    const product = productOfKey(key);
    if (!offer || offer.prices.length === 0 || found.has(product)) continue;
    found.set(product, {
      key,
      offer,
      ...(title !== undefined && { title }),
      ...(url !== undefined && { url }),
      ...(links.has(product) && { isLinked: true }),
    });
  }
  return [...found.values()].slice(0, MOST_OTHERS);
}

async function readRows(
  { offers }: Store['database'],
  marks: readonly string[],
  keys: readonly string[],
): Promise<readonly StoredOffer[]> {
  const [alike, linked] = await Promise.all([
    marks.length > 0
      ? offers
          .where('marks')
          .anyOf([...marks])
          .distinct()
          .limit(MOST_ROWS)
          .toArray()
      : [],
    Promise.all(
      keys.map(async (key) => [
        await offers.get(key),
        ...(await offers.where('key').between(`${key}#`, `${key}#\uffff`).limit(5).toArray()),
      ]),
    ),
  ]);
  const rows = new Map<string, StoredOffer>();
  for (const row of [...alike, ...linked.flat()]) {
    const { data } = storedOfferSchema.safeParse(row);
    if (data) rows.set(data.key, data);
  }
  return [...rows.values()];
}

/** All that the user calls the same as this, also by way of a third. */
async function linkedWith({ sames }: Store['database'], key: string): Promise<ReadonlySet<string>> {
  const found = new Set([key]);
  for (const next of found) {
    if (found.size > MOST_LINKED) break;
    const rows = await sames.where('one').equals(next).or('other').equals(next).toArray();
    for (const row of rows) {
      const { data } = rowSchema.safeParse(row);
      if (data) found.add(data.one === next ? data.other : data.one);
    }
  }
  found.delete(key);
  return found;
}

async function write(
  { database, ...store }: Store,
  change: (sames: Store['database']['sames']) => PromiseLike<unknown>,
): Promise<void> {
  const { sames, meta } = database;
  await database.transaction('rw', [sames, meta], async () => {
    await assertWritable({ database, ...store });
    await change(sames);
  });
}

function pair(a: string, b: string): SameRow {
  return a < b ? { one: a, other: b } : { one: b, other: a };
}
