import { type PushResult, recordIdSchema, type SyncLimits } from '../utils/model/sync-wire.ts';
import { type CellMap, isDead, mergeCells } from './merge-cells.ts';

/** What an account holds; `records` are those not deleted, `bytes` are of all. */
export interface AccountState {
  readonly ver: number;
  readonly records: number;
  readonly bytes: number;
}

export interface StoredRecord {
  readonly id: string;
  readonly ver: number;
  readonly cells: CellMap;
  readonly bytes: number;
  readonly dead: boolean;
}

export interface MergedPush {
  readonly account: AccountState;
  /** Records in which something won, each once. */
  readonly changed: readonly StoredRecord[];
  /** One per pushed record, in order. */
  readonly results: readonly PushResult[];
}

const NOTHING: AccountState & { cells: CellMap; dead: boolean } = {
  ver: 0,
  records: 0,
  bytes: 0,
  cells: new Map(),
  dead: true,
};

/**
 * Merges pushed records, read or not, into the stored ones.
 * A record gets the account's next version when something in it won, and only then: so a repeated push
 * is invisible to every other device.
 */
export function mergePush(
  account: AccountState,
  stored: readonly StoredRecord[],
  pushed: readonly unknown[],
  now: number,
  limits: SyncLimits,
): MergedPush {
  const current = new Map(stored.map((record) => [record.id, record]));
  const changed = new Map<string, StoredRecord>();
  let { ver, records, bytes } = account;

  const results = pushed.map((sent): PushResult => {
    const id = recordId(sent);
    const cells = isObject(sent) && isObject(sent.cells) ? sent.cells : undefined;
    if (id === undefined || !cells) return { id: nameOf(sent), ver: 0, code: 'bad' };

    const before = current.get(id) ?? NOTHING;
    const merged = mergeCells(before.cells, cells, now, limits);
    if (merged.won) {
      ver += 1;
      const after = storedRecord(id, ver, merged.cells);
      records += Number(before.dead) - Number(after.dead);
      bytes += after.bytes - before.bytes;
      current.set(id, after);
      changed.set(id, after);
    }
    const answer = { id, ver: current.get(id)?.ver ?? 0 };
    return merged.code ? { ...answer, code: merged.code, refused: [...merged.refused] } : answer;
  });
  return { account: { ver, records, bytes }, changed: [...changed.values()], results };
}

/** Whether the push would take the account over its quota. One that only deletes may use a reserve. */
export function isOverQuota(before: AccountState, push: MergedPush, limits: SyncLimits): boolean {
  const { records, bytes } = push.account;
  const onlyDeletes = push.changed.every((record) => record.dead);
  const room = limits.accountBytes + (onlyDeletes ? limits.deletionBytes : 0);
  return (
    (records > limits.accountRecords && records > before.records) || (bytes > room && bytes > before.bytes)
  );
}

/** The record's cells as they are kept. */
export function cellsText(cells: CellMap): string {
  return JSON.stringify(Object.fromEntries(cells));
}

/** Ids that can name a record, out of what was pushed. */
export function pushedIds(pushed: readonly unknown[]): string[] {
  return [...new Set(pushed.map(recordId).filter((id) => id !== undefined))];
}

function storedRecord(id: string, ver: number, cells: CellMap): StoredRecord {
  return { id, ver, cells, bytes: Buffer.byteLength(cellsText(cells)), dead: isDead(cells) };
}

function recordId(sent: unknown): string | undefined {
  return isObject(sent) ? recordIdSchema.safeParse(sent.id).data : undefined;
}

/** What to call a record that could not be read, so that its device can find it. */
function nameOf(sent: unknown): string {
  return isObject(sent) && typeof sent.id === 'string' ? sent.id : '';
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
