import {
  type Cell,
  cellSchema,
  DELETED,
  fieldSchema,
  type Refusal,
  type SyncLimits,
  stampTime,
} from '../utils/model/sync-wire.ts';

/** By field. A Map, as a field may be called "constructor". */
export type CellMap = ReadonlyMap<string, Cell>;

export interface Merged {
  readonly cells: CellMap;
  /** Whether any sent cell is newer than what was stored. */
  readonly won: boolean;
  /** The gravest reason, when a cell was refused. */
  readonly code: Refusal | undefined;
  readonly refused: readonly string[];
}

const GRAVITY: readonly Refusal[] = ['ahead', 'too_big', 'bad'];

/** The stored cells with each sent cell that has a greater stamp; cells that can't be taken are refused one by one. */
export function mergeCells(stored: CellMap, sent: object, now: number, limits: SyncLimits): Merged {
  const cells = new Map(stored);
  const refused: string[] = [];
  let won = false;
  let code: Refusal | undefined;
  let bytes = sizeOf(stored);
  const refuse = (field: string, reason: Refusal) => {
    refused.push(field);
    if (!code || GRAVITY.indexOf(reason) > GRAVITY.indexOf(code)) code = reason;
  };

  for (const [field, value] of Object.entries(sent)) {
    const cell = readCell(field, value, now, limits);
    if (typeof cell === 'string') {
      refuse(field, cell);
      continue;
    }
    const before = cells.get(field);
    if (before && before.t >= cell.t) continue;
    const grown = bytes + sizeOfCell(field, cell) - (before ? sizeOfCell(field, before) : 0);
    // A full record can still be deleted, and made smaller.
    if (grown > limits.recordBytes && grown > bytes && field !== DELETED) {
      refuse(field, 'too_big');
      continue;
    }
    cells.set(field, cell);
    bytes = grown;
    won = true;
  }
  return { cells, won, code, refused };
}

/** Whether the cells mark their record as deleted. */
export function isDead(cells: CellMap): boolean {
  return (cells.get(DELETED)?.v ?? null) !== null;
}

function readCell(field: string, value: unknown, now: number, limits: SyncLimits): Cell | Refusal {
  const cell = cellSchema.safeParse(value);
  if (!cell.success || !fieldSchema.safeParse(field).success) return 'bad';
  if (cell.data.v !== null && Buffer.byteLength(cell.data.v) > limits.cellBytes) return 'too_big';
  return stampTime(cell.data.t) > now + limits.aheadMs ? 'ahead' : cell.data;
}

/** Bytes the cell adds to the record's JSON text, with its comma. */
function sizeOfCell(field: string, cell: Cell): number {
  return Buffer.byteLength(JSON.stringify(cell)) + field.length + 4;
}

function sizeOf(cells: CellMap): number {
  return [...cells].reduce((sum, [field, cell]) => sum + sizeOfCell(field, cell), 1);
}
