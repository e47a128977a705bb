import type { RecordRow } from '../store/record.ts';
import type { Store } from '../store/store.ts';
import { type ExportLine, FORMAT_VERSION, OWN_SETTINGS } from './json-format.ts';
import { breathe, type LongWork } from './report.ts';

/** Rows that are read at once. */
const PAGE = 500;

/**
 * All that is the user's, as pieces of one JSON file: every record with its stamps, removed ones too, what prices were, and
 * the settings without the endpoint. Given to another Feedcart it is there as it is here. Ends early when it is aborted.
 */
export async function* exportJson(store: Store, work: LongWork = {}): AsyncGenerator<string> {
  const { signal, onProgress, pause = breathe } = work;
  const { database } = store;
  const total =
    (await database.recs.count()) + (await database.observations.count()) + (await database.settings.count());
  let done = 0;
  const made = new Date(store.now()).toISOString();
  yield `${JSON.stringify({ feedcart: 'export', version: FORMAT_VERSION, made }).slice(0, -1)},"lines":[`;
  const text = (lines: readonly ExportLine[]): string => {
    const piece = lines
      .map((line, index) => `${done + index > 0 ? ',' : ''}\n${JSON.stringify(line)}`)
      .join('');
    done += lines.length;
    onProgress?.({ done, total });
    return piece;
  };
  let after = '';
  while (!signal?.aborted) {
    const rows = await database.recs.where('id').above(after).limit(PAGE).toArray();
    const last = rows.at(-1);
    if (!last) break;
    yield text(rows.map(toLine));
    after = last.id;
    await pause();
  }
  let from: [string, number] = ['', 0];
  while (!signal?.aborted) {
    const rows = await database.observations.where('[series+at]').above(from).limit(PAGE).toArray();
    const last = rows.at(-1);
    if (!last) break;
    yield text(rows.map(({ series: _series, ...observation }) => ['observation', observation]));
    from = [last.series, last.at];
    await pause();
  }
  const settings = (await database.settings.toArray()).filter(({ key }) => !OWN_SETTINGS.has(key));
  yield `${text(settings.map(({ key, value }) => ['setting', { key, value }]))}\n]}\n`;
}

/** Acknowledgements are left out: whoever reads it may be connected to another endpoint, which has none of it. */
function toLine({ id, cells, image, latest, watching, gone }: RecordRow): ExportLine {
  const local = {
    ...(image !== undefined && { image }),
    ...(latest && { latest }),
    ...(watching && { watching }),
    ...(gone && { gone }),
  };
  return [
    'record',
    {
      id,
      cells: Object.fromEntries(Object.entries(cells).map(([field, { t, v }]) => [field, { t, v }])),
      ...(Object.keys(local).length > 0 && { local }),
    },
  ];
}
