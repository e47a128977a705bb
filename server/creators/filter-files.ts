import { createHash } from 'node:crypto';
import { and, asc, count, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { buildFilter, fuseKey, platformSchema, readFilter, writeFilter } from '../../utils/cards/index.ts';
import { fromBase64Url, toBase64Url } from '../../utils/model/base64-url.ts';
import { signingKeyOf } from '../../utils/model/ed25519.ts';
import type { Database } from '../environment.ts';
import { etagOf, type PublicFile } from '../public-file.ts';
import type { Random } from '../token.ts';
import { type BucketPorts, digitsFor } from './buckets.ts';
import { cards, creators, filters, signers } from './tables.ts';

/** A filter is made anew so often. */
const RENEW_MS = 60 * 60 * 1000;
/** How long a process serves one without looking whether another has made a newer one. */
const LOOK_MS = 60 * 1000;
const SIGNER = 'filter';

export interface FilterPorts extends BucketPorts {
  readonly db: Database;
  readonly random: Random;
}

/** The filters of all platforms; undefined for a platform on which nobody has ever enrolled. */
export function createFilterFiles(ports: FilterPorts): (platform: string) => Promise<PublicFile | undefined> {
  const held = new Map<string, { readonly file: PublicFile; readonly until: number }>();
  const asking = new Map<string, Promise<PublicFile | undefined>>();
  const look = async (platform: string) => {
    const file = await newest(platform, ports);
    if (file) held.set(platform, { file, until: ports.now() + LOOK_MS });
    return file;
  };
  return async (platform) => {
    const known = held.get(platform);
    if (known && known.until > ports.now() && known.until <= ports.now() + LOOK_MS) return known.file;
    const asked = asking.get(platform) ?? look(platform).finally(() => asking.delete(platform));
    asking.set(platform, asked);
    return asked;
  };
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
    const file = Buffer.from(await make(tx, platform, before, ports)).toString('base64');
    const version = (before?.version ?? 0) + (file === before?.file ? 0 : 1);
    await tx.update(filters).set({ version, madeAt: now(), file }).where(one);
    return fileOf(file);
  });
}

/** The file, or the same as before where nobody came and nobody left. */
async function make(
  tx: Database,
  platform: string,
  before: { readonly version: number; readonly file: string } | undefined,
  { now, random, programme }: FilterPorts,
): Promise<Uint8Array<ArrayBuffer>> {
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
  const filter = buildFilter(rows.map(({ author }) => fuseKey(createHash('sha256').update(author).digest())));
  const [live] = await tx
    .select({ posts: count() })
    .from(cards)
    .where(and(eq(cards.platform, platform), gt(cards.items, 0)));
  const prefix = digitsFor(live?.posts ?? 0);
  const old = before?.file ? new Uint8Array(Buffer.from(before.file, 'base64')) : undefined;
  const reading = old && (await readFilter(old, { platform }));
  if (old && reading && 'filter' in reading && reading.head.prefix === prefix) {
    const { fingerprints } = reading.filter;
    if (Buffer.compare(fingerprints, filter.fingerprints) === 0 && reading.head.count === filter.count)
      return old;
  }
  const about = { platform, version: (before?.version ?? 0) + 1, at: now(), prefix };
  return writeFilter(filter, about, await signingKeyOf(await seedOf(tx, random)));
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
