import { DELETED, type PullRecord, type PushRecord } from '../model/sync-wire.ts';
import type { RecordRow } from '../store/record.ts';
import type { PlainRecord } from '../sync/identity.ts';
import type { Cipher } from './seal.ts';

/** What the endpoint sees of a batch. */
export async function sealRecords(
  cipher: Cipher,
  records: readonly PlainRecord[],
): Promise<readonly PushRecord[]> {
  return Promise.all(
    records.map(async ({ id, cells }) => {
      const sealed = Object.entries(cells).map(async ([field, { t, v, sealed: kept }]) => {
        // That a record is not removed (any more) the endpoint must see, to count it.
        if (isUnremoval(field, v, kept)) return [field, { t, v: kept ?? v }] as const;
        return [field, { t, v: kept ?? (await cipher.seal(placeOf(id, field, t), v)) }] as const;
      });
      return { id, cells: Object.fromEntries(await Promise.all(sealed)) };
    }),
  );
}

/**
 * Opens what was pulled. A cell that nobody with the secret has sealed is left out, as if the endpoint lacked it: it
 * can't forge a value or a removal. `mine` are this device's rows of the records: what it holds needs no opening.
 */
export async function openRecords(
  cipher: Cipher,
  records: readonly PullRecord[],
  mine: readonly (RecordRow | undefined)[],
): Promise<readonly PlainRecord[]> {
  return Promise.all(
    records.map(async ({ id, cells }, index) => {
      const opened = Object.entries(cells).map(async ([field, { t, v }]) => {
        const own = mine[index]?.cells[field];
        if (own?.t === t) return [field, own] as const;
        if (v === null) return field === DELETED ? ([field, { t, v }] as const) : undefined;
        const content = await cipher.open(placeOf(id, field, t), v);
        if (content === 'newer') return [field, { t, v: null, sealed: v }] as const;
        return content && ([field, { t, v: content.value }] as const);
      });
      const all = await Promise.all(opened);
      return { id, cells: Object.fromEntries(all.filter((cell) => cell !== undefined && cell !== false)) };
    }),
  );
}

function isUnremoval(field: string, v: string | null, sealed: string | undefined): boolean {
  return field === DELETED && v === null && sealed === undefined;
}

function placeOf(record: string, field: string, stamp: string): string {
  return `${record}|${field}|${stamp}`;
}
