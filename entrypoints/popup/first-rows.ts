import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { ListRows } from '../../components/list-view.ts';
import type { NewestRows } from '../../utils/store/newest-rows.ts';
import { type Reading, ROWS, readFrom } from './begin-reading.ts';
import { type KeptRows, keepRows, type Ready } from './kept-rows.ts';

/** Characters of one wish: a large picture comes with the list itself. */
const MOST = 60_000;

/**
 * The top of the list as it is now, before the store is loaded: which rows there are is read from the database, and
 * when they are those that were drawn last they are there at once. Undefined where the store must say.
 */
export async function readFirstRows(reading: Reading | undefined): Promise<Ready | undefined> {
  // Words of another build or language are not shown.
  if (!reading || reading.kept.of !== build()) return undefined;
  const newest = await reading.newest;
  return newest && viewOf(newest, reading.kept);
}

/** Keeps the top of the list for the next opening. */
export async function keepFirstRows({ rows, collections, views }: Ready): Promise<void> {
  const wishes = new Map(rows.ids(0, ROWS).map((id, index) => [id, rows.at(index)]));
  const last = wishes.size === ROWS ? rows.at(ROWS - 1) : undefined;
  const from = last && ([last.savedAt, last.id] as const);
  const newest = await readFrom(from);
  const drawn = (newest?.rows ?? []).flatMap(({ id, mark }) => {
    const wish = wishes.get(id);
    return wish && JSON.stringify(wish).length < MOST ? [[id, [mark, wish]] as const] : [];
  });
  keepRows({
    of: build(),
    clock: newest?.clock ?? '',
    ...(from && { from }),
    rows: Object.fromEntries(drawn),
    named: { collections, views },
  });
}

function build(): string {
  return `${browser.runtime.getManifest().version} ${i18n.t('lang')}`;
}

/** Only where all of it is as it was: half a list would jump when the rest of it comes. */
function viewOf({ rows: newest, saved, counts, clock }: NewestRows, first: KeptRows): Ready | undefined {
  if (first.clock !== clock) return undefined;
  const wishes = newest.flatMap(({ id, mark }) => {
    const [drawn, wish] = first.rows[id] ?? [];
    return wish && drawn === mark ? [wish] : [];
  });
  if (wishes.length < newest.length) return undefined;
  const rows: ListRows = {
    total: Math.max(saved, newest.length),
    at: (index) => wishes[index],
    ids: (from, to) => newest.slice(from, to).map(({ id }) => id),
    indexOf: (id) => newest.findIndex((row) => row.id === id),
  };
  return { state: 'ready', rows, saved, counts, ...first.named, writable: true };
}
