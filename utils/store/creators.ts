import type { Table } from 'dexie';
import { z } from 'zod';
import { momentSchema } from '../model/schema.ts';
import { readMeta, sparedMeta } from './meta.ts';
import type { Store } from './store.ts';
import { assertWritable } from './write.ts';

/** Logs and posts of creators that are remembered; those not seen for longest are forgotten. */
export const MAX_CREATOR_LOGS = 2000;
export const MAX_CREATOR_POSTS = 5000;

/** Who has something to attach on one platform: a filter file as the endpoint served it. */
export interface CreatorFilterRow {
  readonly platform: string;
  /** Whose it is: the filter of another endpoint counts for nothing. */
  readonly endpoint: string;
  /** The endpoint's key when it was first seen, which is to stay the same. */
  readonly key?: string;
  readonly file?: Uint8Array<ArrayBuffer>;
  /** Who has come and gone since `file` was made, as the endpoint served it. */
  readonly changes?: Uint8Array<ArrayBuffer>;
  /** Of what was served last. */
  readonly etag?: string;
  /** The endpoint has said that it has no creators there, and never had. */
  readonly isNone?: boolean;
  /** Epoch milliseconds before which it is not asked for. */
  readonly nextAt: number;
}

/** The log of a creator's keys as it was last seen: a reader who has seen one believes no other. */
export interface CreatorLogRow {
  /** "<platform> <author> <creator>": whoever claims a handle has a log. */
  readonly name: string;
  readonly log: readonly { readonly entry: string; readonly sig: string }[];
  readonly seenAt: number;
}

/** The newest card of a post that was seen: none before it is shown again. */
export interface CreatorPostRow {
  /** "<platform> <author> <post> <creator>" */
  readonly name: string;
  readonly seq: number;
  readonly seenAt: number;
}

/** Codes of keys that an author's own posts have shown to this browser. */
export interface CreatorCodesRow {
  /** "<platform> <author>" */
  readonly name: string;
  readonly codes: readonly string[];
  /** Those that their bio showed when it was last seen. */
  readonly bio?: readonly string[];
  /** Who of those that claim the name was last found by such a code. */
  readonly proven?: string;
  readonly seenAt: number;
}

/** Codes of one author: a few keys in a life. */
const MOST_CODES = 8;

const filterSchema = z.object({
  platform: z.string(),
  endpoint: z.string(),
  key: z.string().exactOptional(),
  file: z.instanceof(Uint8Array<ArrayBuffer>).exactOptional(),
  changes: z.instanceof(Uint8Array<ArrayBuffer>).exactOptional(),
  etag: z.string().exactOptional(),
  isNone: z.boolean().exactOptional(),
  nextAt: z.number(),
});

const logSchema = z.object({
  name: z.string(),
  log: z.array(z.object({ entry: z.string(), sig: z.string() })),
  seenAt: momentSchema,
}) satisfies z.ZodType<CreatorLogRow>;

const postSchema = z.object({
  name: z.string(),
  seq: z.int().min(1),
  seenAt: momentSchema,
}) satisfies z.ZodType<CreatorPostRow>;

/** The filter that is kept; undefined while there is none. */
export async function readCreatorFilter(
  { database }: Store,
  platform: string,
): Promise<CreatorFilterRow | undefined> {
  return filterSchema.safeParse(await database.creatorFilters.get(platform)).data;
}

/** Keeps a filter in place of the one before. */
export function keepCreatorFilter(store: Store, row: CreatorFilterRow): Promise<void> {
  return put(store, store.database.creatorFilters, row);
}

/** The log of a creator as it was last seen; undefined when it never was. */
export async function readCreatorLog({ database }: Store, name: string): Promise<CreatorLogRow | undefined> {
  return logSchema.safeParse(await database.creatorLogs.get(name)).data;
}

/**
 * Remembers a log, and forgets those not seen for longest. A log only grows: of two that are looked at side by side the
 * longer one stays, whichever comes last.
 */
export async function keepCreatorLog(store: Store, row: CreatorLogRow): Promise<void> {
  const { creatorLogs, meta } = store.database;
  await store.database.transaction('rw', [creatorLogs, meta], async () => {
    const before = await readCreatorLog(store, row.name);
    if ((before?.log.length ?? 0) < row.log.length) await put(store, creatorLogs, row, MAX_CREATOR_LOGS);
  });
}

/** The newest version of a card that was seen under a post; 0 when none was. */
export async function readCardSeq({ database }: Store, name: string): Promise<number> {
  return postSchema.safeParse(await database.creatorPosts.get(name)).data?.seq ?? 0;
}

/** Remembers it, unless a newer one was seen meanwhile, and forgets those not seen for longest. */
export async function keepCardSeq(store: Store, row: CreatorPostRow): Promise<void> {
  const { creatorPosts, meta } = store.database;
  await store.database.transaction('rw', [creatorPosts, meta], async () => {
    if ((await readCardSeq(store, row.name)) < row.seq)
      await put(store, creatorPosts, row, MAX_CREATOR_POSTS);
  });
}

const codesSchema = z.object({
  name: z.string(),
  codes: z.array(z.string()),
  bio: z.array(z.string()).exactOptional(),
  proven: z.string().exactOptional(),
  seenAt: momentSchema,
}) satisfies z.ZodType<CreatorCodesRow>;

async function readCodesRow({ database }: Store, name: string): Promise<CreatorCodesRow | undefined> {
  return codesSchema.safeParse(await database.creatorCodes.get(name)).data;
}

/**
 * Puts what `change` makes of an author's row in its place; nothing where it makes nothing of it. Read and written as one:
 * posts of an author are looked at side by side, and none of them takes back what another has found.
 */
async function changeCodes(
  store: Store,
  name: string,
  change: (known: CreatorCodesRow | undefined) => Partial<CreatorCodesRow> | undefined,
): Promise<void> {
  const { creatorCodes, meta } = store.database;
  await store.database.transaction('rw', [creatorCodes, meta], async () => {
    const row = change(await readCodesRow(store, name));
    if (row)
      await put(store, creatorCodes, { codes: [], ...row, name, seenAt: store.now() }, MAX_CREATOR_LOGS);
  });
}

/** The codes that an author's posts have shown here. */
export async function readCodes(store: Store, name: string): Promise<readonly string[]> {
  return (await readCodesRow(store, name))?.codes ?? [];
}

/** The codes that an author's bio has shown when it was last seen here. */
export async function readBioCodes(store: Store, name: string): Promise<readonly string[]> {
  return (await readCodesRow(store, name))?.bio ?? [];
}

/** Remembers what the bio shows now, and forgets what it showed before. */
export async function keepBioCodes(store: Store, name: string, bio: readonly string[]): Promise<void> {
  await changeCodes(store, name, (known) =>
    (known?.bio ?? []).join() === bio.join() ? undefined : { ...known, bio },
  );
}

/** Remembers one more; of many the first are forgotten. */
export async function keepCode(store: Store, name: string, code: string): Promise<void> {
  await changeCodes(store, name, (known) =>
    known?.codes.includes(code)
      ? undefined
      : { ...known, codes: [...(known?.codes ?? []), code].slice(-MOST_CODES) },
  );
}

/** Who of those that claim a name has been found by a code here; undefined while nobody was. */
export async function readProven(store: Store, name: string): Promise<string | undefined> {
  return (await readCodesRow(store, name))?.proven;
}

/** Remembers it, in place of whoever was found before. */
export async function keepProven(store: Store, name: string, proven: string): Promise<void> {
  await changeCodes(store, name, (known) => (known?.proven === proven ? undefined : { ...known, proven }));
}

/** What is left of the posts that are asked about without a filter; undefined while none ever was. */
export function readSpared({ database }: Store): Promise<z.infer<typeof sparedMeta.schema> | undefined> {
  return readMeta(database.meta, sparedMeta);
}

/** Remembers it, for the next background too. */
export async function keepSpared(store: Store, value: z.infer<typeof sparedMeta.schema>): Promise<void> {
  const { meta } = store.database;
  await store.database.transaction('rw', [meta], async () => {
    await assertWritable(store);
    await meta.put({ key: sparedMeta.key, value });
  });
}

async function put<T>(store: Store, table: Table<T, string>, row: T, most?: number): Promise<void> {
  await store.database.transaction('rw', [table, store.database.meta], async () => {
    await assertWritable(store);
    await table.put(row);
    const tooMany = most === undefined ? 0 : (await table.count()) - most;
    if (tooMany > 0) await table.orderBy('seenAt').limit(tooMany).delete();
  });
}
