import { Dexie, type Table } from 'dexie';
import type { CataloguePage } from '../catalogue/index.ts';
import type { StoredOffer } from '../model/stored-offer.ts';
import type { WatchNotice } from '../model/watch.ts';
import type { CreatorCodesRow, CreatorFilterRow, CreatorLogRow, CreatorPostRow } from './creators.ts';
import type { DriftRow } from './drifts.ts';
import type { HandleRow } from './handles.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import type { ObservationRow } from './observations.ts';
import type { OpeningRow } from './openings.ts';
import type { OwnCardRow } from './own-cards.ts';
import type { PictureRow } from './pictures.ts';
import type { RecordRow } from './record.ts';
import type { ReservationRow } from './reservations.ts';
import type { RulesRow } from './rules.ts';
import type { SameRow } from './same-items.ts';
import type { ShortLinkRow } from './short-links.ts';

/** How long a database that did not open is let be. Milliseconds. */
const REST_MS = 1000;

export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

export interface DatabaseOptions {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
  /** Another name keeps test databases of one process apart. */
  readonly name?: string;
  readonly migrations?: readonly Migration[];
}

/** The database as Dexie sees it. Writes go through `write()`, which guards and stamps them. */
export class FeedcartDatabase extends Dexie {
  declare readonly recs: Table<RecordRow, string>;
  declare readonly meta: Table<MetaRow, string>;
  declare readonly offers: Table<StoredOffer, string>;
  declare readonly settings: Table<SettingRow, string>;
  declare readonly shortLinks: Table<ShortLinkRow, string>;
  declare readonly rules: Table<RulesRow, string>;
  declare readonly drifts: Table<DriftRow, string>;
  declare readonly catalogue: Table<CataloguePage, number>;
  declare readonly notices: Table<WatchNotice, string>;
  declare readonly observations: Table<ObservationRow, [series: string, at: number]>;

  declare readonly pictures: Table<PictureRow, string>;
  declare readonly creatorFilters: Table<CreatorFilterRow, string>;
  declare readonly creatorLogs: Table<CreatorLogRow, string>;
  declare readonly creatorPosts: Table<CreatorPostRow, string>;
  declare readonly handles: Table<HandleRow, string>;
  declare readonly ownCards: Table<OwnCardRow, string>;
  declare readonly reservations: Table<ReservationRow, string>;
  declare readonly openings: Table<OpeningRow, string>;
  declare readonly creatorCodes: Table<CreatorCodesRow, string>;
  declare readonly sames: Table<SameRow, [one: string, other: string]>;

  constructor({ indexedDB, IDBKeyRange, name = 'feedcart', migrations = allMigrations }: DatabaseOptions) {
    super(name, {
      indexedDB,
      IDBKeyRange,
      // "Saved" is shown after the commit, and must then survive the browser's process being killed.
      chromeTransactionDurability: 'strict',
      // The cache would show writes before they are committed.
      cache: 'disabled',
    });
    // One step to the newest tables, from whatever there is: none of ours is done by Dexie's own upgrades, and for each
    // version that is listed it reads the indexes of all before it once more: six milliseconds of every start.
    const newest = migrations.at(-1);
    const tables: Record<string, string> = Object.assign({}, ...migrations.map((one) => one.tables));
    if (newest) this.version(newest.version).stores(tables);
    // Another context wants to upgrade or delete: let it. The next use opens again and checks the version.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: false });
      return false;
    });
  }

  /** A database that did not open, on a full disk say, is tried again when it is next used, though not at once. */
  override open(): ReturnType<Dexie['open']> {
    const opening = super.open();
    opening.catch(() => {
      setTimeout(() => {
        if (this.hasFailed()) this.close({ disableAutoOpen: false });
      }, REST_MS);
    });
    return opening;
  }
}
