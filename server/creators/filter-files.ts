import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { and, asc, count, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import {
  buildFilter,
  type FuseFilter,
  type FuseKey,
  fuseKey,
  platformSchema,
  readFilter,
  writeChanges,
  writeFilter,
} from '../../utils/cards/index.ts';
import { fromBase64Url, toBase64Url } from '../../utils/model/base64-url.ts';
import { signingKeyOf } from '../../utils/model/ed25519.ts';
import type { Database } from '../environment.ts';
import { etagOf, type PublicFile } from '../public-file.ts';
import type { Random } from '../token.ts';
import { type BucketPorts, digitsFor } from './buckets.ts';
import { changesSince, noteMembers } from './filter-members.ts';
import { keptFor } from './kept-for.ts';
import { cards, creators, filters, signers } from './tables.ts';

/** A filter is made anew so often. */
const RENEW_MS = 60 * 60 * 1000;
const SIGNER = 'filter';

export interface FilterPorts extends BucketPorts {
  readonly db: Database;
  readonly random: Random;
}

/**
 * The filters of all platforms; undefined for a platform on which nobody has ever enrolled.
 * @param since the version that is there already: what has changed since is given where that is little
 */
export type ReadFilterFile = (platform: string, since?: number) => Promise<PublicFile | undefined>;

/** Reads filters, each once a minute at most. */
export function createFilterFiles(ports: FilterPorts): ReadFilterFile {
  const whole = keptFor(ports.now, (platform) => newest(platform, ports));
  const changes = keptFor(ports.now, async (name) => {
    const [platform = '', since] = name.split(' ');
    const file = await whole(platform);
    return file && ((await changesOf(file, { platform, since: Number(since) }, ports)) ?? file);
  });
  return (platform, since) => (since === undefined ? whole(platform) : changes(`${platform} ${since}`));
}

/** What has changed since a version, signed; the same bytes from every process. */
async function changesOf(
  { bytes }: PublicFile,
  { platform, since }: { readonly platform: string; readonly since: number },
  { db, random }: FilterPorts,
): Promise<PublicFile | undefined> {
  const reading = await readFilter(bytes, { platform });
  if ('problem' in reading) return undefined;
  const { version, at, prefix } = reading.head;
  const changes = await changesSince(db, since, reading.head);
  if (!changes) return undefined;
  const about = { platform, since, version, at, prefix };
  const file = await writeChanges(changes, about, await signingKeyOf(await seedOf(db, random)));
  return { bytes: file, etag: etagOf(file) };
}

/** The newest one, made if it is time to and nobody else does. */
async function newest(platform: string, ports: FilterPorts): Promise<PublicFile | undefined> {
  const { db, now } = ports;
  const one = eq(filters.platform, platform);
  const [kept] = await db.select().from(filters).where(one);
  if (kept && kept.madeAt > now() - RENEW_MS && kept.madeAt <= now()) return fileOf(kept.file);
  const [anybody] = await db
    .select({ id: creators.id })
    .from(creators)
    .where(eq(creators.platform, platformSchema.parse(platform)))
    .limit(1);
  if (!kept && !anybody) return undefined;
  return db.transaction(async (tx) => {
    await tx.insert(filters).values({ platform, version: 0, madeAt: 0, file: '' }).onConflictDoNothing();
    const [before] = await tx.select().from(filters).where(one).for('update');
    if (before && before.madeAt > now() - RENEW_MS && before.madeAt <= now()) return fileOf(before.file);
    const keys = await keysOf(tx, platform, ports);
    const file = Buffer.from(await make(tx, { platform, keys, before }, ports)).toString('base64');
    const version = (before?.version ?? 0) + (file === before?.file ? 0 : 1);
    await noteMembers(tx, { platform, version }, keys);
    await tx.update(filters).set({ version, madeAt: now(), file }).where(one);
    return fileOf(file);
  });
}

/** Who is to be in the filter. */
async function keysOf(tx: Database, platform: string, { programme }: FilterPorts): Promise<FuseKey[]> {
  const rows = await tx
    .select({ author: creators.author })
    .from(creators)
    .where(
      and(
        eq(creators.platform, platform),
        isNotNull(creators.provenAt),
        isNull(creators.hiddenAt),
        programme.followers === 0 ? undefined : eq(creators.standing, 'approved'),
      ),
    )
    .orderBy(asc(creators.author));
  return rows.map(({ author }) => fuseKey(createHash('sha256').update(author).digest()));
}

interface Making {
  readonly platform: string;
  readonly keys: readonly FuseKey[];
  readonly before: { readonly version: number; readonly file: string } | undefined;
}

/** The file, or the same as before where nobody came and nobody left. */
async function make(
  tx: Database,
  { platform, keys, before }: Making,
  { now, random }: FilterPorts,
): Promise<Uint8Array<ArrayBuffer>> {
  const filter = buildFilter(keys);
  const [live] = await tx
    .select({ posts: count() })
    .from(cards)
    .where(and(eq(cards.platform, platform), gt(cards.items, 0)));
  const prefix = digitsFor(live?.posts ?? 0);
  const old = before?.file ? new Uint8Array(Buffer.from(before.file, 'base64')) : undefined;
  const reading = old && (await readFilter(old, { platform }));
  if (old && reading && 'filter' in reading && reading.head.prefix === prefix) {
    if (isSame(reading.filter, filter)) return old;
  }
  const about = { platform, version: (before?.version ?? 0) + 1, at: now(), prefix };
  return writeFilter(filter, about, await signingKeyOf(await seedOf(tx, random)));
}

/** Whether they are of the same keys; not where one was made with shorter fingerprints. */
function isSame(a: FuseFilter, b: FuseFilter): boolean {
  return a.count === b.count && isDeepStrictEqual(a.fingerprints, b.fingerprints);
}

/** The endpoint's own key: the first process that needs it makes it. */
async function seedOf(tx: Database, random: Random): Promise<Uint8Array> {
  await tx
    .insert(signers)
    .values({ name: SIGNER, seed: toBase64Url(random(32)) })
    .onConflictDoUpdate({ target: signers.name, set: { name: sql`excluded.name` } });
  const [kept] = await tx.select().from(signers).where(eq(signers.name, SIGNER));
  if (!kept) throw new Error('the key of filters was not kept');
  return fromBase64Url(kept.seed);
}

function fileOf(base64: string): PublicFile {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  return { bytes, etag: etagOf(bytes) };
}
