import { z } from 'zod';
import { watch } from './list.ts';
import type { Store } from './store.ts';
import { assertWritable } from './write.ts';

/** A name on a site under which the user attaches products to posts, as the endpoint has answered last. */
export interface HandleRow {
  /** "<platform> <author>" */
  readonly name: string;
  readonly platform: string;
  /** As authorId() writes it. */
  readonly author: string;
  /** The endpoint that it is claimed at. */
  readonly endpoint: string;
  /** What the endpoint calls whoever claims it. */
  readonly creator: string;
  /** What their profile or a post of theirs has to show. */
  readonly code?: string;
  /** Whether the endpoint has seen it. */
  readonly isProven: boolean;
  /** Whether it shows the cards to strangers: the handle is proven, and its programme has approved. */
  readonly isVerified: boolean;
  /** Its keys, the first one first; left out by who has not asked since there are several. */
  readonly keys?: readonly HandleKey[];
  /** Where it stands with the endpoint's programme, and how many followers that wants. */
  readonly standing?: 'none' | 'applied' | 'approved' | 'refused' | 'revoked';
  readonly threshold?: number;
  /** What the operator said with a refusal. */
  readonly reason?: string;
}

/** When one key spoke for a handle. Epoch milliseconds; a first key's beginning is not told. */
export interface HandleKey {
  readonly from: number;
  readonly until?: number;
  readonly isRevoked: boolean;
}

const schema = z.object({
  name: z.string(),
  platform: z.string(),
  author: z.string(),
  endpoint: z.string(),
  creator: z.string(),
  code: z.string().exactOptional(),
  isProven: z.boolean(),
  isVerified: z.boolean(),
  keys: z
    .array(z.object({ from: z.number(), until: z.number().exactOptional(), isRevoked: z.boolean() }))
    .exactOptional(),
  standing: z.enum(['none', 'applied', 'approved', 'refused', 'revoked']).exactOptional(),
  threshold: z.number().exactOptional(),
  reason: z.string().exactOptional(),
}) satisfies z.ZodType<HandleRow>;

/** Keeps a handle in place of what was kept of it. */
export async function keepHandle(store: Store, row: HandleRow): Promise<void> {
  const { handles, meta } = store.database;
  await store.database.transaction('rw', [handles, meta], async () => {
    await assertWritable(store);
    await handles.put(row);
  });
}

/** All handles of the user. */
export async function readHandles({ database }: Store): Promise<HandleRow[]> {
  const rows = await database.handles.toArray();
  return rows.flatMap((row) => schema.safeParse(row).data ?? []);
}

/** Calls `listener` with the handles now and after every change. Returns the function that ends it. */
export function watchHandles(
  store: Store,
  listener: (handles: readonly HandleRow[]) => void,
  onError: (error: unknown) => void,
): () => void {
  return watch(() => readHandles(store), listener, onError);
}
