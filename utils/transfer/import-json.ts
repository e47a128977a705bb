import { seriesOf } from '../model/observation.ts';
import { SYNC_LIMITS } from '../model/sync-wire.ts';
import type { SettingRow } from '../store/database.ts';
import { observationCountMeta } from '../store/meta.ts';
import { adoptPersonal, isPersonal } from '../store/personal.ts';
import { type Cell, isShown, type RecordRow, toRow } from '../store/record.ts';
import { readSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { type Writer, write } from '../store/write.ts';
import { type ExportedRecord, OWN_SETTINGS } from './json-format.ts';
import { type NumberedLine, readExport } from './json-lines.ts';
import { breathe, createTally, type ImportReport, type LongWork, Refused } from './report.ts';

/** Lines in one transaction. */
const BATCH = 250;

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
    if (total % (4 * BATCH) === 0) await pause();
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
    if (batch.push(line) >= BATCH) await flush();
  }
  await flush();
  return tally.report(added, false);
}

/** One transaction; how many wishes are new on the list. */
async function takeOver(
  store: Store,
  lines: readonly NumberedLine[],
  isEmpty: boolean,
  known: (number: number, text: string) => void,
): Promise<number> {
  const { recs, observations, meta } = store.database;
  return write(
    store,
    async (writer) => {
      const { clock, put } = writer;
      let added = 0;
      for (const { number, line } of lines) {
        const [what, value] = line;
        if (what === 'observation') await observations.put({ ...value, series: seriesOf(value) });
        else if (what === 'setting') {
          if (!OWN_SETTINGS.has(value.key)) await takeSetting(store, writer, value);
        } else {
          const before = await recs.get(value.id);
          const row = merged(value, before);
          const isTwin = !isEmpty && !before && row.key !== undefined;
          if (
            isTwin &&
            (await recs
              .where('key')
              .equals(row.key ?? '')
              .count()) > 0
          ) {
            known(number, row.key ?? '');
            continue;
          }
          for (const { t } of Object.values(value.cells)) clock.receive(t, store.now() + SYNC_LIMITS.aheadMs);
          await put(row, before);
          added += Number(isShown(row) && !isShown(before));
        }
      }
      if (lines.some(({ line: [what] }) => what === 'observation'))
        await meta.put({ key: observationCountMeta.key, value: await observations.count() });
      return added;
    },
    [observations],
  );
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
