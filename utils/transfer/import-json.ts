import { type Observation, seriesOf } from '../model/observation.ts';
import { SYNC_LIMITS } from '../model/sync-wire.ts';
import type { SettingRow } from '../store/database.ts';
import { observationCountMeta, readMeta } from '../store/meta.ts';
import { adoptPersonal, isPersonal } from '../store/personal.ts';
import { type Cell, isShown, type RecordRow, toRow } from '../store/record.ts';
import { rowsWith } from '../store/rows-with.ts';
import { readSetting } from '../store/settings.ts';
import type { Change } from '../store/shelf.ts';
import type { Store } from '../store/store.ts';
import { type Writer, write } from '../store/write.ts';
import { type ExportedRecord, OWN_SETTINGS } from './json-format.ts';
import { type NumberedLine, readExport } from './json-lines.ts';
import { breathe, createTally, type ImportReport, type LongWork, Refused } from './report.ts';

/** Lines in one transaction. */
const BATCH = 500;
/** Of the first one: who waits sees soon that it goes on. */
const FIRST_BATCH = 250;

/**
 * Takes over an export. It is read twice: a file of which any line is not what it should be changes nothing. In each cell
 * the later writing wins, as between two devices, so that the same file given again changes nothing either.
 * @throws Refused; StoreTooNew; an error named QuotaExceededError when the disk is full.
 */
export async function importJson(store: Store, file: Blob, work: LongWork = {}): Promise<ImportReport> {
  const { signal, onProgress, pause = breathe } = work;
  const tally = createTally();
  let total = 0;
  for await (const { number } of readExport(file)) {
    total = number;
    if (signal?.aborted) return tally.report(0, true);
    if (total % BATCH === 0) await pause();
  }
  if (total === 0) throw new Refused('nothing');
  // On an empty list two records of one product may stand side by side, as they did where they come from.
  const isEmpty = (await store.database.recs.limit(1).primaryKeys()).length === 0;
  let added = 0;
  let batch: NumberedLine[] = [];
  const flush = async (): Promise<void> => {
    const lines = batch;
    batch = [];
    added += await takeOver(store, lines, isEmpty, (number, text) => tally.skip(number, 'known', text));
    onProgress?.({ done: lines.at(-1)?.number ?? 0, total });
    await pause();
  };
  for await (const line of readExport(file)) {
    if (signal?.aborted) return tally.report(added, true);
    if (batch.push(line) >= (added === 0 ? FIRST_BATCH : BATCH)) await flush();
  }
  await flush();
  return tally.report(added, false);
}

/** One transaction; how many wishes are new on the list. */
function takeOver(
  store: Store,
  lines: readonly NumberedLine[],
  isEmpty: boolean,
  known: (number: number, text: string) => void,
): Promise<number> {
  const { observations } = store.database;
  const values = lines.flatMap(({ number, line: [what, value] }) =>
    what === 'record' ? [{ number, value }] : [],
  );
  const observed = lines.flatMap(({ line: [what, value] }) => (what === 'observation' ? [value] : []));
  const wanted = lines.flatMap(({ line: [what, value] }) =>
    what === 'setting' && !OWN_SETTINGS.has(value.key) ? [value] : [],
  );
  return write(
    store,
    async (writer) => {
      // Awaiting what asks the database nothing would end the transaction.
      const added = values.length > 0 ? await takeRecords(store, writer, values, isEmpty, known) : 0;
      if (observed.length > 0) await takeObservations(store, observed);
      for (const setting of wanted) await takeSetting(store, writer, setting);
      return added;
    },
    [observations],
  );
}

async function takeRecords(
  { database: { recs }, now }: Store,
  { clock, putAll }: Writer,
  values: readonly { readonly number: number; readonly value: ExportedRecord }[],
  isEmpty: boolean,
  known: (number: number, text: string) => void,
): Promise<number> {
  const changes = new Map<string, Change>();
  const rows = await recs.bulkGet(values.map(({ value }) => value.id));
  const stored = new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
  const counts = new Map<string, number>();
  const count = (key: string | undefined, by: number): void => {
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + by);
  };
  if (!isEmpty) {
    const keys = values.flatMap(({ value }) => merged(value, undefined).key ?? []);
    for (const { key } of await rowsWith(recs, 'key', keys)) count(key, 1);
  }
  let added = 0;
  for (const { number, value } of values) {
    const before = stored.get(value.id);
    const mine = changes.get(value.id)?.row ?? before;
    const row = merged(value, mine);
    if (!isEmpty && !mine && row.key !== undefined && (counts.get(row.key) ?? 0) > 0) {
      known(number, row.key);
      continue;
    }
    for (const { t } of Object.values(value.cells)) clock.receive(t, now() + SYNC_LIMITS.aheadMs);
    count(mine?.key, -1);
    count(row.key, 1);
    changes.set(value.id, { row, before });
    added += Number(isShown(row) && !isShown(mine));
  }
  await putAll([...changes.values()]);
  return added;
}

async function takeObservations(
  { database: { observations, meta } }: Store,
  observed: readonly Observation[],
): Promise<void> {
  const rows = observed.map((value) => ({ ...value, series: seriesOf(value) }));
  const names = new Set(rows.map(({ series, at }) => `${series}\n${at}`));
  const stored = await observations.bulkGet(rows.map(({ series, at }) => [series, at]));
  for (const row of stored) if (row) names.delete(`${row.series}\n${row.at}`);
  await observations.bulkPut(rows);
  // Counting them all takes a browser longer the more there are.
  const before = (await readMeta(meta, observationCountMeta)) ?? 0;
  await meta.put({ key: observationCountMeta.key, value: before + names.size });
}

/** What follows a person is in the records of a newer export; of an older one it is taken where it is lacking here. */
async function takeSetting(store: Store, writer: Writer, { key, value }: SettingRow): Promise<void> {
  if (isPersonal(key)) await adoptPersonal(store, writer, readSetting(key, value));
  else await store.database.settings.put({ key, value });
}

/** The record as both know it: in each cell the later writing wins. What is from elsewhere is still to be sent. */
function merged({ id, cells: theirs, local }: ExportedRecord, mine: RecordRow | undefined): RecordRow {
  const cells = new Map<string, Cell>(Object.entries(mine?.cells ?? {}));
  for (const [field, { t, v }] of Object.entries(theirs)) {
    const own = cells.get(field);
    if (!own || t > own.t) cells.set(field, { t, v });
  }
  return toRow(id, Object.fromEntries(cells), mine ?? { ...local });
}
