import { z } from 'zod';
import type { MarkedOrder } from '../model/cbec-quota.ts';
import { markedOrderSchema, shopperSchema } from '../model/landed-schema.ts';
import { LOOK_BEHIND, type LookBehind } from '../model/look-behind.ts';
import type { Quiet } from '../model/quiet.ts';
import type { Shopper } from '../model/shopper.ts';
import { HOST, type UserSite } from '../model/user-site.ts';
import { WATCH_DEFAULTS, type WatchSettings } from '../model/watch.ts';
import type { SettingRow } from './database.ts';
import { watch } from './list.ts';
import { isPersonal, putPersonal } from './personal.ts';
import { quietSchema } from './quiet-schema.ts';
import type { Store } from './store.ts';
import { write } from './write.ts';

/** The remote server this device syncs with, and as whom. */
export interface Endpoint {
  /** Its address, without a path of ours. */
  readonly url: string;
  /** This device's bearer token: a secret. */
  readonly token: string;
  readonly account: string;
  /** The account's root secret, 32 hex digits: what is sent is encrypted by it. None = connected before there was one. */
  readonly secret?: string;
  /** Tokens of accounts this one takes the place of: removed from the endpoint when everything of them is here. */
  readonly retired?: readonly string[];
}

/** What a reader wants of creators. */
export interface CreatorSettings {
  /** Off until the reader has agreed: an endpoint hears that somebody looks. */
  readonly on: boolean;
  /** Whom to ask; the endpoint of sync unless said. */
  readonly url?: string;
  /** Whether openings are counted, without saying whose. */
  readonly openings?: boolean;
}

export interface Settings {
  /** Undefined = sync is off. */
  readonly endpoint: Endpoint | undefined;
  /** Shop hosts the user has allowed beyond the shops we know. */
  readonly allowedHosts: readonly string[];
  /** Hosts on which the user wants cards beyond the sites we know. */
  readonly userSites: readonly UserSite[];
  /** Whether newer rules for sites and shops are fetched from the endpoint. */
  readonly freshRules: boolean;
  /** When it is looked up where short links lead. */
  readonly shortLinks: LookBehind;
  /** Whether products that creators attach to their posts are shown, and by which endpoint. */
  readonly creators: CreatorSettings;
  /** Undefined = the browser's. */
  readonly locale: string | undefined;
  /** What the reader does not want to see. */
  readonly quiet: Quiet;
  /** Where the user lives and what they count in, as they chose it; empty while they have not. */
  readonly shopper: Shopper;
  /** Orders the user has marked as China's cross-border e-commerce, newest first. */
  readonly orders: readonly MarkedOrder[];
  /** How watched items are looked at, and when their shopper is told. */
  readonly watches: WatchSettings;
}

const endpointSchema = z.object({
  url: z.string(),
  token: z.string(),
  account: z.string(),
  secret: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .exactOptional(),
  retired: z.array(z.string()).exactOptional(),
});

const hour = z.int().min(0).max(23);

const schema = z.object({
  endpoint: endpointSchema.optional().catch(undefined),
  allowedHosts: z.array(z.string()).catch([]),
  userSites: z
    .array(z.object({ host: z.string().regex(HOST), site: z.string() }) satisfies z.ZodType<UserSite>)
    .catch([]),
  freshRules: z.boolean().catch(false),
  shortLinks: z.enum(LOOK_BEHIND).catch('never'),
  creators: z
    .object({
      on: z.boolean(),
      url: z.string().exactOptional(),
      openings: z.boolean().exactOptional(),
    } satisfies Record<keyof CreatorSettings, unknown>)
    .catch({ on: false }),
  locale: z.string().optional().catch(undefined),
  quiet: quietSchema,
  shopper: shopperSchema.catch({}),
  // One that can't be read is no reason to lose the others.
  orders: z
    .array(z.unknown())
    .transform((rows) => rows.flatMap((row) => markedOrderSchema.safeParse(row).data ?? []))
    // Of two devices, each with its own order.
    .transform((rows) => rows.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)))
    .catch([]),
  watches: z
    .object({
      everyHours: z.int().min(1).max(168),
      quiet: z.object({ from: hour, to: hour }).optional(),
      perDay: z.int().min(1).max(100),
    })
    .catch(WATCH_DEFAULTS),
});

/** Where this device syncs; undefined where sync is off. */
export async function readEndpoint({ database }: Store): Promise<Endpoint | undefined> {
  const row = await database.settings.get('endpoint');
  return row && endpointSchema.safeParse(row.value).data;
}

/** The settings; what was never set, or can't be read, is its default. */
export async function readSettings({ database }: Store): Promise<Settings> {
  const rows = await database.settings.toArray();
  return toSettings(rows);
}

/** The settings before anything is chosen. */
export function unsetSettings(): Settings {
  return toSettings([]);
}

/**
 * Changes settings in one transaction; a key given as undefined is removed. A change that depends on what
 * is there (adding a host) is given as a function, so that two pages can't undo each other's.
 */
export async function changeSettings(
  store: Store,
  change: Partial<Settings> | ((current: Settings) => Partial<Settings>),
): Promise<Settings> {
  return write(store, async (writer) => {
    const { settings } = store.database;
    const current = toSettings(await settings.toArray());
    const changed = typeof change === 'function' ? change(current) : change;
    const next = { ...current, ...changed };
    await putPersonal(store, writer, current, next);
    for (const [key, value] of Object.entries(changed).filter(([name]) => !isPersonal(name))) {
      if (value === undefined) await settings.delete(key);
      else await settings.put({ key, value });
    }
    return next;
  });
}

/** Calls `listener` with the settings now and after every change. Returns the function that ends it. */
export function watchSettings(
  store: Store,
  listener: (settings: Settings) => void,
  onError: (error: unknown) => void,
): () => void {
  return watch(() => readSettings(store), listener, onError);
}

/** One setting as it was stored, read: none of the others. */
export function readSetting(key: keyof Settings, value: unknown): Partial<Settings> {
  return { [key]: toSettings([{ key, value }])[key] };
}

function toSettings(rows: readonly SettingRow[]): Settings {
  const { endpoint, locale, ...rest } = schema.parse(
    Object.fromEntries(rows.map(({ key, value }) => [key, value])),
  );
  return { ...rest, endpoint, locale };
}
