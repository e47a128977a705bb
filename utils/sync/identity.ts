import type { Exchange } from '../endpoint/request.ts';
import type { PullRecord, PushRecord } from '../model/sync-wire.ts';
import type { RecordRow } from '../store/record.ts';
import type { NotSynced } from './ending.ts';
import type { Link, Linked } from './link.ts';

/** A cell on its way; `sealed` by a version to come, it goes as it came. */
export interface PlainCell {
  readonly t: string;
  readonly v: string | null;
  readonly sealed?: string;
}

/** A record to push, or one that was pulled and opened as far as this version can. */
export interface PlainRecord {
  readonly id: string;
  readonly cells: Readonly<Record<string, PlainCell>>;
}

/** Who this device is to its endpoint: all that a round knows of accounts and of what they encrypt by. */
export interface Identity {
  /** What the endpoint sees of a batch. */
  readonly seal: (records: readonly PlainRecord[]) => Promise<readonly PushRecord[]>;
  /** How many bytes a value is at most in what `seal` makes of it. */
  readonly sealedLength: (value: string | null) => number;
  /** Opens what was pulled; `mine` are this device's rows of the records. A cell that can't be believed is left out. */
  readonly open: (
    records: readonly PullRecord[],
    mine: readonly (RecordRow | undefined)[],
  ) => Promise<readonly PlainRecord[]>;
  /** The endpoint refuses the token: the link with a new one, or how the round ends. */
  readonly renew: () => Promise<Link | NotSynced>;
  /** The endpoint now holds everything. */
  readonly afterRound: () => Promise<void>;
}

/** Whom a round is of. */
export interface Membership extends Linked {
  readonly exchange: Exchange;
}

/** Says who this device is; undefined where the link is from before there was a secret. */
export type Identify = (membership: Membership) => Promise<Identity | undefined>;
