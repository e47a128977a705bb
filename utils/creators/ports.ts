import type { Fetch } from '../endpoint/send.ts';
import type { CreatorFilterRow, CreatorLogRow, CreatorPostRow } from '../store/creators.ts';
import type { Spared } from './sparing.ts';

/** What is remembered of creators. */
export interface CreatorStore {
  readFilter(platform: string): Promise<CreatorFilterRow | undefined>;
  keepFilter(row: CreatorFilterRow): Promise<void>;
  readLog(name: string): Promise<CreatorLogRow | undefined>;
  keepLog(row: CreatorLogRow): Promise<void>;
  /** Codes that an author's own posts have shown here. */
  readCodes(name: string): Promise<readonly string[]>;
  keepCode(name: string, code: string): Promise<void>;
  /** Codes that their bio has shown when it was last seen here. */
  readBio(name: string): Promise<readonly string[]>;
  keepBio(name: string, codes: readonly string[]): Promise<void>;
  /** Who of those that claim the name was last found by one of these codes. */
  readProven(name: string): Promise<string | undefined>;
  keepProven(name: string, creator: string): Promise<void>;
  /** What is left of the posts that may be asked about where nobody can say who is a creator. */
  readSpared(): Promise<Spared | undefined>;
  keepSpared(spared: Spared): Promise<void>;
  readSeq(name: string): Promise<number>;
  keepSeq(row: CreatorPostRow): Promise<void>;
}

export interface CreatorPorts {
  readonly store: CreatorStore;
  readonly fetch: Fetch;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  readonly timeout?: ((ms: number) => AbortSignal) | undefined;
}
