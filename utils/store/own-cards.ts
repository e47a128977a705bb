import { z } from 'zod';
import { watch } from './list.ts';
import type { Store } from './store.ts';
import { assertWritable } from './write.ts';

/** What the user has attached to a post of their own. */
export interface OwnCardRow {
  /** "<platform> <author> <post>" */
  readonly name: string;
  readonly platform: string;
  readonly author: string;
  readonly post: string;
  readonly permalink?: string;
  /** The draft that it was made of. */
  readonly draft?: string;
  /** The newest version as it was signed, which the endpoint may not have yet. */
  readonly signed: { readonly card: string; readonly sig: string; readonly key: string };
  readonly seq: number;
  /** True when it was taken back. */
  readonly withdrawn: boolean;
  /** The endpoint has this version. */
  readonly published: boolean;
  /** Why it has not, by its own code, where it will not take it however often it is asked. */
  readonly refused?: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

const schema = z.object({
  name: z.string(),
  platform: z.string(),
  author: z.string(),
  post: z.string(),
  permalink: z.string().exactOptional(),
  draft: z.string().exactOptional(),
  signed: z.object({ card: z.string(), sig: z.string(), key: z.string() }),
  seq: z.int().min(1),
  withdrawn: z.boolean(),
  published: z.boolean(),
  refused: z.string().exactOptional(),
  at: z.number(),
}) satisfies z.ZodType<OwnCardRow>;

/** What the user has attached, newest first. */
export async function readOwnCards({ database }: Store): Promise<OwnCardRow[]> {
  const rows = await database.ownCards.orderBy('at').reverse().toArray();
  return rows.flatMap((row) => schema.safeParse(row).data ?? []);
}

/** Keeps a version in place of the one before. */
export async function keepOwnCard(store: Store, row: OwnCardRow): Promise<void> {
  const { ownCards, meta } = store.database;
  await store.database.transaction('rw', [ownCards, meta], async () => {
    await assertWritable(store);
    await ownCards.put(row);
  });
}

/** What is attached to one post; undefined where nothing ever was. */
export async function readOwnCard({ database }: Store, name: string): Promise<OwnCardRow | undefined> {
  return schema.safeParse(await database.ownCards.get(name)).data;
}

/** Keeps what became of a version, if no later one has been signed since. */
export async function markOwnCard(store: Store, row: OwnCardRow): Promise<void> {
  const { ownCards, meta } = store.database;
  await store.database.transaction('rw', [ownCards, meta], async () => {
    const kept = await ownCards.get(row.name);
    if (kept?.signed.sig !== row.signed.sig) return;
    await assertWritable(store);
    await ownCards.put(row);
  });
}

/** Calls `listener` with them now and after every change. Returns the function that ends it. */
export function watchOwnCards(
  store: Store,
  listener: (cards: readonly OwnCardRow[]) => void,
  onError: (error: unknown) => void,
): () => void {
  return watch(() => readOwnCards(store), listener, onError);
}
