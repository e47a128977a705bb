import { z } from 'zod';
import type { RulesProblem } from '../model/rules-wire.ts';
import { momentSchema } from '../model/schema.ts';
import { watch } from './list.ts';
import type { Store } from './store.ts';
import { assertWritable } from './write.ts';

/** A row of `rules`. */
export interface RulesRow {
  readonly name: 'state' | 'file';
  readonly value: unknown;
}

/** What is known of served rules. */
export interface RulesState {
  /** The greatest version that was ever taken, whether or not its file is still kept: nothing older is taken again. */
  readonly highest?: number;
  /** SHA-256 of that version's file, as hex: a version has one content. */
  readonly digest?: string;
  /** When that version's time is over, epoch milliseconds. */
  readonly until?: number;
  /** The build that has checked the kept file, shape and all; another one checks it anew. */
  readonly checkedBy?: string;
  /** The server's name for the kept file's content. */
  readonly etag?: string;
  /** When the endpoint answered last, epoch milliseconds. */
  readonly checkedAt?: number;
  /** Not to be asked again before, epoch milliseconds. */
  readonly nextAt?: number;
  /** Why the last answer brought nothing to use. */
  readonly problem?: RulesProblem;
}

const stateSchema = z.object({
  highest: z.int().exactOptional(),
  digest: z.string().exactOptional(),
  until: momentSchema.exactOptional(),
  checkedBy: z.string().exactOptional(),
  etag: z.string().exactOptional(),
  checkedAt: momentSchema.exactOptional(),
  nextAt: momentSchema.exactOptional(),
  problem: z
    .enum([
      'none',
      'unreachable',
      'too-big',
      'signature',
      'schema',
      'older',
      'expired',
      'unsupported',
      'no-key',
    ])
    .exactOptional(),
}) satisfies z.ZodType<RulesState>;

/** What is known of served rules; nothing where nothing is, or what is there can't be read. */
export async function readRulesState({ database }: Store): Promise<RulesState> {
  const row = await database.rules.get('state');
  return stateSchema.safeParse(row?.value).data ?? {};
}

/** The file that was taken last. */
export async function readRulesFile({ database }: Store): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const value = (await database.rules.get('file'))?.value;
  return value instanceof Uint8Array ? new Uint8Array(value) : undefined;
}

/** Keeps what is known, with a new file if there is one; `null` drops the file. In one transaction. */
export async function keepRules(
  store: Store,
  state: RulesState,
  file?: Uint8Array<ArrayBuffer> | null,
): Promise<void> {
  const { rules, meta } = store.database;
  await store.database.transaction('rw', [rules, meta], async () => {
    await assertWritable(store);
    await rules.put({ name: 'state', value: state });
    if (file) await rules.put({ name: 'file', value: file });
    else if (file === null) await rules.delete('file');
  });
}

/** Calls `listener` with what is known now and after every change. Returns the function that ends it. */
export function watchRulesState(
  store: Store,
  listener: (state: RulesState) => void,
  onError: (error: unknown) => void,
): () => void {
  return watch(() => readRulesState(store), listener, onError);
}
