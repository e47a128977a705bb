import { FeedcartDatabase } from './database.ts';
import { isDiskFull as isFull } from './is-disk-full.ts';
import { migrate } from './migrate.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

/** The local store, as the functions of this folder take it. */
export interface Store {
  readonly database: FeedcartDatabase;
  /** The newest `dataVersion` this code knows. */
  readonly knownVersion: number;
  /** This machine's time, epoch milliseconds. */
  readonly now: () => number;
  /** That many random bytes, fit for secrets. */
  readonly randomBytes: (count: number) => Uint8Array;
  /** Whether the browser has no room left for us. */
  readonly isDiskFull: () => Promise<boolean>;
}

export interface StoreOptions {
  /** Default: the platform's. */
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
  /** Default: the platform's clock. */
  readonly now?: () => number;
  /** Default: the platform's source of randomness. */
  readonly randomBytes?: (count: number) => Uint8Array;
  /** Default: as the platform estimates it. */
  readonly isDiskFull?: () => Promise<boolean>;
  /** Default: "feedcart". */
  readonly name?: string;
  /** Default: all there are. */
  readonly migrations?: readonly Migration[];
}

/**
 * The store; the database opens at first use, and again after another context made it close.
 * Use `openStore` where a broken database should be told to the user.
 */
export function createStore(options: StoreOptions = {}): Store {
  const {
    indexedDB = globalThis.indexedDB,
    IDBKeyRange = globalThis.IDBKeyRange,
    now = Date.now,
    randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count)),
    isDiskFull = isFull,
    migrations = allMigrations,
  } = options;
  const name = options.name === undefined ? {} : { name: options.name };
  const database = new FeedcartDatabase({ indexedDB, IDBKeyRange, migrations, ...name });
  database.on('ready', (opening) => migrate(opening, migrations, () => hex(randomBytes(8))), true);
  return { database, knownVersion: migrations.at(-1)?.version ?? 0, now, randomBytes, isDiskFull };
}

/** A new record's id: 128 random bits. */
export function newRecordId(store: Store): string {
  return hex(store.randomBytes(16));
}

/** Bytes as lower-case hex. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
