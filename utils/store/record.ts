import { DELETED, stampTime } from '../model/stamp.ts';
import type { Watching } from '../model/watch.ts';
import { readCore } from './core.ts';
import type { Latest } from './latest.ts';
import { kindOf, type RecordKind } from './named.ts';
import { postedAtOf } from './repost-cells.ts';
import type { Stamp } from './stamp.ts';

/** One field of a record: the unit that devices merge. */
export interface Cell {
  /** When and where it was written; the greater stamp wins. */
  readonly t: Stamp;
  /** Opaque to sync; null is a value like any other. */
  readonly v: string | null;
  /**
   * The stamp the server last acknowledged. A cell is still to be sent while `a` is not `t`, so a late
   * acknowledgement can't hide a newer edit. '' = acknowledged once, by a server that has since lost it.
   */
  readonly a?: Stamp;
  /** As it came, sealed by a later version: not to be read here, kept and sent again untouched. `v` is null then. */
  readonly sealed?: string;
}

/** Cells by field name. Fields this version doesn't know are kept and sent as they came. */
export type Cells = Readonly<Record<string, Cell>>;

/** Why a record is not sent any more until it is edited. */
export interface Parked {
  /** The server's word: "too_big", "bad". */
  readonly code: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The greatest stamp that was refused: anything later is tried again. */
  readonly upTo: Stamp;
}

/** A removal from another device that is not carried out yet: its cell, or that the server has dropped the record. */
export interface Held extends Cell {
  readonly gone?: true;
}

/** What is true of a record on this device only. */
export interface LocalPart {
  /** A picture too big for a cell: it stays on this device. A data: URL. */
  readonly image?: string;
  readonly parked?: Parked;
  /** The server dropped it while we were away: kept and not shown, never deleted here. */
  readonly gone?: true;
  readonly held?: Held;
  /** The full pull that saw it last. */
  readonly seenIn?: string;
  /** The page of the catalogue that it is in (shelf.ts). */
  readonly page?: number;
  /** What the shop said last. */
  readonly latest?: Latest;
  /** Where this device is with watching it. */
  readonly watching?: Watching;
}

/** A row of `recs`: the cells, and a plain view of them for the indexes, written together. */
export interface RecordRow extends LocalPart {
  readonly id: string;
  readonly cells: Cells;
  /** True when it was removed; the tombstone stays for the other devices. */
  readonly dead: boolean;
  /** Only on rows the list shows: a row without it is in neither index. */
  readonly savedAt?: number;
  readonly key?: string;
  /** Only on rows that are no items of the list. */
  readonly kind?: RecordKind;
  /** Only on removed items that can be restored: when that was, epoch milliseconds, and the key of the product. */
  readonly removedAt?: number;
  readonly formerKey?: string;
  /** Only on records of product posts: when it was posted, epoch milliseconds. */
  readonly postedAt?: number;
  /** The smallest stamp still to be sent, so that the oldest goes first; absent when there is none. */
  readonly dirty?: Stamp;
  /** When a watched item is to be looked at next, epoch milliseconds; 0 = it never was. Absent on all others. */
  readonly watchAt?: number;
}

/** Builds the row of these cells: the only place where the plain view is made. What is undefined is not in it. */
export function toRow(
  id: string,
  cells: Cells,
  local: { readonly [K in keyof LocalPart]: LocalPart[K] | undefined } = {},
): RecordRow {
  const removal = cells[DELETED];
  const dead = typeof removal?.v === 'string';
  const core = local.gone ? undefined : readCore(cells.core?.v);
  const kind = dead || local.gone || core ? undefined : kindOf(cells);
  const postedAt = kind === 'repost' ? postedAtOf(cells) : undefined;
  const stamps = unsentStamps(cells);
  const parked = stillParked(local.parked, stamps) ? local.parked : undefined;
  const dirty = parked ? undefined : stamps[0];
  return {
    id,
    cells,
    dead,
    ...(core && !dead && { savedAt: core.savedAt, key: core.key }),
    ...(core && dead && { removedAt: stampTime(removal.t), formerKey: core.key }),
    ...(kind && { kind }),
    ...(postedAt !== undefined && { postedAt }),
    ...(dirty !== undefined && { dirty }),
    ...(local.image !== undefined && { image: local.image }),
    ...(parked && { parked }),
    ...(local.gone && { gone: local.gone }),
    ...(local.held && stillHeld(local.held, cells) && { held: local.held }),
    ...(local.seenIn !== undefined && { seenIn: local.seenIn }),
    ...(local.page !== undefined && { page: local.page }),
    ...(local.latest && { latest: local.latest }),
    ...(local.watching && { watching: local.watching }),
    ...(core && !dead && typeof cells.watch?.v === 'string' && { watchAt: local.watching?.nextAt ?? 0 }),
  };
}

/** The cells, each as `change` makes it. */
export function mapCells(cells: Cells, change: (cell: Cell, field: string) => Cell): Cells {
  return Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, change(cell, field)]));
}

/** True while the server has not acknowledged what the cell holds now. */
export function isDirty(cell: Cell): boolean {
  return cell.a !== cell.t;
}

/** True when the list shows the row. */
export function isShown(row: RecordRow | undefined): boolean {
  return row?.savedAt !== undefined;
}

function unsentStamps(cells: Cells): Stamp[] {
  return Object.values(cells)
    .filter(isDirty)
    .map((cell) => cell.t)
    .sort();
}

/** A newer word on whether the item is removed takes the place of what was held. */
function stillHeld({ t, gone }: Held, cells: Cells): boolean {
  return gone === true || t > (cells[DELETED]?.t ?? '');
}

/** A refused record is let go by an edit, or when the server turns out to hold all of it. */
function stillParked(parked: Parked | undefined, unsent: readonly Stamp[]): boolean {
  const last = unsent.at(-1);
  return parked !== undefined && last !== undefined && last <= parked.upTo;
}
