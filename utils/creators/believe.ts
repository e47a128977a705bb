import {
  type BucketEntry,
  bucketEntrySchema,
  type Card,
  continues,
  creatorId,
  handleCode,
  type KeyLog,
  readCard,
  readCardText,
  readKeyLog,
  speaksFor,
} from '../cards/index.ts';
import type { CreatorPorts } from './ports.ts';

/**
 * How sure it is that a card is its author's.
 * - `seen`: this browser has seen the code of the key in a page of the author's own.
 * - `endpoint`: the endpoint says that it has.
 * - `unverified`: only that whoever made it is the same as before.
 */
export type Standing = 'seen' | 'endpoint' | 'unverified';

/** A card that holds: signed by a key that spoke for its author then, for this very post, and the newest that was seen. */
export interface BelievedCard {
  readonly card: Card;
  readonly standing: Standing;
  /** What the endpoint calls whoever made it. */
  readonly creator: string;
}

/** Where a card is to stand. */
export interface Place {
  readonly platform: string;
  /** As authorId() writes it. */
  readonly author: string;
  readonly post: string;
}

/** Cards of one post whose signatures are looked at: more is somebody who wants readers to be busy. */
const MOST_TRIED = 8;
const RANK: Readonly<Record<Standing, number>> = { seen: 2, endpoint: 1, unverified: 0 };

type Ports = Pick<CreatorPorts, 'store' | 'now'>;

/**
 * The card of a post among what an endpoint says of it; undefined when none holds, and when the newest one takes back what
 * was there. Nothing of the endpoint's word is taken but that it has verified somebody, and that is said as its word.
 */
export async function believe(
  entries: readonly unknown[],
  place: Place,
  ports: Ports,
): Promise<BelievedCard | undefined> {
  const claims = entries
    .flatMap((entry) => bucketEntrySchema.safeParse(entry).data ?? [])
    .flatMap((entry) => {
      const reading = readCardText(entry.card);
      return 'card' in reading && isAt(reading.card, place)
        ? [{ entry, seq: reading.card.seq, isVerified: entry.verified !== undefined }]
        : [];
    })
    // Those that may count most first, the newest before older ones; of whoever forges one the signature says no.
    .sort((a, b) => Number(b.isVerified) - Number(a.isVerified) || b.seq - a.seq)
    .slice(0, MOST_TRIED);
  const held = new Map<string, BelievedCard>();
  for (const { entry } of claims) {
    if (held.has(entry.creator)) continue;
    const believed = await hold(entry, place, ports);
    if (believed) held.set(entry.creator, believed);
  }
  // Whoever is verified speaks for the handle, and nobody else beside them.
  const [best, second] = [...held.values()].sort((a, b) => RANK[b.standing] - RANK[a.standing]);
  if (!best || (second && RANK[second.standing] === RANK[best.standing])) return undefined;
  return (await isNewest(best, place, ports)) && best.card.items.length > 0 ? best : undefined;
}

function isAt(card: Card, { platform, author, post }: Place): boolean {
  return card.platform === platform && card.author === author && card.post === post;
}

async function hold(entry: BucketEntry, place: Place, ports: Ports): Promise<BelievedCard | undefined> {
  const log = await readLog(entry, place, ports);
  if (!log) return undefined;
  const reading = await readCard(entry);
  if ('problem' in reading || !isAt(reading.card, place)) return undefined;
  const { card } = reading;
  if (!speaksFor(log, entry.key, card)) return undefined;
  return { card, standing: await standingOf(entry, log, ports), creator: entry.creator };
}

/** What an endpoint says of somebody counts for nothing where this browser has found somebody else behind the name. */
async function standingOf(
  { creator, verified }: BucketEntry,
  log: KeyLog,
  { store }: Ports,
): Promise<Standing> {
  const name = `${log.platform} ${log.author}`;
  if (await isProven(log, store)) {
    await store.keepProven(name, creator);
    return 'seen';
  }
  const proven = await store.readProven(name);
  const isOther = proven !== undefined && proven !== creator;
  return verified === undefined || isOther ? 'unverified' : 'endpoint';
}

/**
 * The log of whoever has signed, as it was first seen and has gone on since: an endpoint that gives another one, or takes
 * something out, is not believed; one that gives an older one is behind, and what was seen counts.
 */
async function readLog(
  { log: given, creator }: BucketEntry,
  { platform, author }: Place,
  { store, now }: Ports,
): Promise<KeyLog | undefined> {
  const name = `${platform} ${author} ${creator}`;
  const seen = await store.readLog(name);
  const isLonger = !seen || continues(given, seen.log);
  if (!isLonger && !continues(seen.log, given)) return undefined;
  const entries = isLonger ? given : seen.log;
  const log = await readKeyLog(entries);
  if (!log || log.platform !== platform || log.author !== author) return undefined;
  if ((await creatorId(log)) !== creator) return undefined;
  if (entries.length !== seen?.log.length) await store.keepLog({ name, log: entries, seenAt: now() });
  return log;
}

/**
 * Whether a post of the author's own, or their bio when it was last seen, has shown the code of one of the keys: each was
 * vouched for by the one before.
 */
async function isProven({ platform, author, spans }: KeyLog, store: Ports['store']): Promise<boolean> {
  const name = `${platform} ${author}`;
  const shown = [...(await store.readCodes(name)), ...(await store.readBio(name))];
  if (shown.length === 0) return false;
  const codes = await Promise.all(spans.map(({ key }) => handleCode(platform, author, key)));
  return codes.some((code) => shown.includes(code));
}

/** Whether none newer was seen under the post; from now on this one was. */
async function isNewest(
  { card, creator }: BelievedCard,
  { platform, author, post }: Place,
  { store, now }: Ports,
): Promise<boolean> {
  const name = `${platform} ${author} ${post} ${creator}`;
  const seen = await store.readSeq(name);
  if (card.seq < seen) return false;
  if (card.seq > seen) await store.keepSeq({ name, seq: card.seq, seenAt: now() });
  return true;
}
