import { z } from 'zod';
import type { MarkedOrder } from '../model/cbec-quota.ts';
import type { Quiet } from '../model/quiet.ts';
import type { Shopper } from '../model/shopper.ts';
import { DELETED } from '../model/stamp.ts';
import type { WatchSettings } from '../model/watch.ts';
import type { SettingRow } from './database.ts';
import { REMOVED, stamped } from './edit.ts';
import { parseJson } from './named.ts';
import { type RecordRow, toRow } from './record.ts';
import { newRecordId, type Store } from './store.ts';
import type { Writer } from './write.ts';

/*
 * Settings that follow a person. Each choice is a record of its own, with an id that tells nothing, so that what two
 * devices mute while they are apart is muted on both, and removing one touches no other. The rows of `settings`, which
 * everybody reads, are made from these records within the transaction that writes them (`keepPersonal`).
 */

/** The settings that are kept so; all others are of one browser: its permissions, its consents, its token. */
export interface Personal {
  readonly quiet: Quiet;
  readonly shopper: Shopper;
  readonly orders: readonly MarkedOrder[];
  readonly watches: WatchSettings;
  readonly locale: string | undefined;
}

/** A choice: of what kind, which one of its kind, and what was chosen. */
export interface Choice {
  readonly k: string;
  readonly i: string;
  readonly v: unknown;
}

const SETTING_SCHEMA = 1;
const choiceSchema = z.object({ k: z.string(), i: z.string(), v: z.unknown() });
const KEYS: ReadonlySet<string> = new Set(['quiet', 'shopper', 'orders', 'watches', 'locale']);

/** Whether a key of `settings` is one of these. */
export function isPersonal(key: string): key is keyof Personal {
  return KEYS.has(key);
}

/** All that was chosen, one by one. */
export function choicesOf({ quiet, shopper, orders, watches, locale }: Partial<Personal>): readonly Choice[] {
  const { sitesOff = [], shopsOff = [], muted, collapsePromos = false } = quiet ?? {};
  const one = (k: string, v: unknown, is: boolean): Choice[] => (is ? [{ k, i: '', v }] : []);
  return [
    ...sitesOff.map((v) => ({ k: 'site', i: v, v })),
    ...shopsOff.map((v) => ({ k: 'shop', i: v, v })),
    ...(muted?.authors ?? []).map((v) => ({ k: 'author', i: `${v.site} ${v.id}`, v })),
    ...(muted?.products ?? []).map((v) => ({ k: 'product', i: v.key, v })),
    // Newest first, as they are listed; the oldest is written first.
    ...(orders ?? []).map((v) => ({ k: 'order', i: `${v.key} ${v.on}`, v })).toReversed(),
    ...one('collapse', true, collapsePromos),
    ...one('shopper', shopper, shopper !== undefined && Object.keys(shopper).length > 0),
    ...one('watches', watches, watches !== undefined),
    ...one('locale', locale, locale !== undefined),
  ];
}

/** The rows of `settings` that these choices, oldest first, make. A reader parses them as whatever else is stored. */
function rowsOf(choices: readonly Choice[]): readonly SettingRow[] {
  const all = (k: string): unknown[] => choices.filter((choice) => choice.k === k).map(({ v }) => v);
  const last = (k: string): unknown => all(k).at(-1);
  const quiet = {
    sitesOff: all('site'),
    shopsOff: all('shop'),
    muted: { authors: all('author'), products: all('product') },
    collapsePromos: last('collapse') === true,
  };
  const isQuiet = ['site', 'shop', 'author', 'product', 'collapse'].some((k) => all(k).length > 0);
  const orders = all('order').toReversed();
  return [
    { key: 'quiet', value: isQuiet ? quiet : undefined },
    { key: 'orders', value: orders.length > 0 ? orders : undefined },
    ...['shopper', 'watches', 'locale'].map((key) => ({ key, value: last(key) })),
  ];
}

/** The value of the cell. */
export function writeChoice(choice: Choice): string {
  return JSON.stringify({ s: SETTING_SCHEMA, ...choice });
}

/** What a record says was chosen; undefined where this version can't read it. */
function readChoice(row: RecordRow): Choice | undefined {
  return choiceSchema.safeParse(parseJson(row.cells.set?.v)).data;
}

/** In a transaction: writes the records of what is chosen otherwise than before. */
export async function putPersonal(
  store: Store,
  { clock, put }: Writer,
  before: Partial<Personal>,
  after: Partial<Personal>,
): Promise<void> {
  const old = named(choicesOf(before));
  const now = named(choicesOf(after));
  const isSame = (a: Choice, b: Choice | undefined) => JSON.stringify(a.v) === JSON.stringify(b?.v);
  const gone = [...old].filter(([name]) => !now.has(name));
  const fresh = [...now].filter(([name, choice]) => !isSame(choice, old.get(name)));
  if (gone.length + fresh.length === 0) return;
  const known = Map.groupBy(await rows(store), (row) => nameOf(readChoice(row)));
  for (const [name] of gone) {
    for (const row of known.get(name) ?? [])
      await put(toRow(row.id, stamped(row.cells, { [DELETED]: REMOVED }, clock.tick()), row), row);
  }
  for (const [name, choice] of fresh) {
    const row = known.get(name)?.at(-1);
    const cells = stamped(row?.cells ?? {}, { set: writeChoice(choice) }, clock.tick());
    await put(toRow(row?.id ?? newRecordId(store), cells, row), row);
  }
}

/** In a transaction: takes over what another list of settings has chosen and this one lacks. */
export async function adoptPersonal(store: Store, writer: Writer, theirs: Partial<Personal>): Promise<void> {
  const known = new Set((await rows(store)).map((row) => nameOf(readChoice(row))));
  for (const choice of choicesOf(theirs)) {
    if (known.has(nameOf(choice))) continue;
    const cells = stamped({}, { set: writeChoice(choice) }, writer.clock.tick());
    await writer.put(toRow(newRecordId(store), cells), undefined);
  }
}

/** In a transaction that has written such records: makes the settings what they say. */
export async function keepPersonal(store: Store): Promise<void> {
  const { settings } = store.database;
  // Two devices that chose before they met have a record each: the later one counts.
  const choices = named((await rows(store)).flatMap((row) => readChoice(row) ?? []));
  for (const { key, value } of rowsOf([...choices.values()])) {
    if (value === undefined) await settings.delete(key);
    else await settings.put({ key, value });
  }
}

/** The records, oldest choice first. */
async function rows({ database }: Store): Promise<readonly RecordRow[]> {
  const all = await database.recs.where('kind').equals('setting').toArray();
  const stamp = (row: RecordRow): string => row.cells.set?.t ?? '';
  return all.toSorted((a, b) => (stamp(a) < stamp(b) ? -1 : 1));
}

function nameOf(choice: Choice | undefined): string {
  return choice ? `${choice.k} ${choice.i}` : '';
}

function named(choices: readonly Choice[]): ReadonlyMap<string, Choice> {
  return new Map(choices.map((choice) => [nameOf(choice), choice]));
}
