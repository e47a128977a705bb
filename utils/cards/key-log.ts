import type { Card } from './card.ts';
import { hashOf, hexOf } from './hash.ts';
import { entryHash, type KeyEntry, keyEntrySchema, MOST_ENTRIES, type SignedEntry } from './key-entry.ts';
import { isSignedAs } from './signed-text.ts';

/** When a key spoke for its author. Epoch milliseconds, as the entries say. */
export interface KeySpan {
  readonly key: string;
  readonly from: number;
  /** When another key, or none, took over. */
  readonly until?: number;
  /** What it signed at this time or after does not count. */
  readonly revokedSince?: number;
}

/** A log of which every link and signature holds. */
export interface KeyLog {
  readonly platform: string;
  readonly author: string;
  readonly spans: readonly KeySpan[];
  /** The first key, which names the log: creatorId(). */
  readonly first: string;
  /** The key that speaks now; undefined after it was revoked, for ever. */
  readonly current?: string;
  /** The hash that the next entry has to name. */
  readonly head: string;
  readonly length: number;
}

/** Reads a log; undefined when any part of it does not hold, or where signatures can't be checked. Never throws. */
export async function readKeyLog(entries: readonly SignedEntry[]): Promise<KeyLog | undefined> {
  let log: KeyLog | undefined;
  if (entries.length > MOST_ENTRIES) return undefined;
  for (const signed of entries) {
    log = await appended(log, signed);
    if (!log) return undefined;
  }
  return log;
}

/** The log with one entry more; undefined when that entry can't follow. @param log undefined for the first */
export async function appended(log: KeyLog | undefined, signed: SignedEntry): Promise<KeyLog | undefined> {
  const entry = readEntry(signed.entry);
  if (!entry || !follows(log, entry)) return undefined;
  const by = entry.kind === 'start' ? entry.key : log?.current;
  if (by === undefined || (await isSignedAs('key', signed.entry, { sig: signed.sig, key: by })) !== true)
    return undefined;
  const { platform, author, n, kind, key, at } = entry;
  const spans = (log?.spans ?? []).map((span) => closed(span, entry));
  return {
    platform,
    author,
    first: log?.first ?? key,
    spans: kind === 'revoke' ? spans : [...spans, { key, from: at }],
    ...(kind !== 'revoke' && { current: key }),
    head: await entryHash(signed),
    length: n + 1,
  };
}

function follows(log: KeyLog | undefined, entry: KeyEntry): boolean {
  const { n, prev, kind, key } = entry;
  if (!log) return n === 0 && prev === undefined && kind === 'start';
  if (entry.platform !== log.platform || entry.author !== log.author) return false;
  if (n !== log.length || prev !== log.head || kind === 'start') return false;
  if (kind === 'revoke') return key === log.current;
  // A key that has been given up never comes back.
  return !log.spans.some((span) => span.key === key);
}

/** A span as it is after an entry. */
function closed(span: KeySpan, { kind, at, since }: KeyEntry): KeySpan {
  if (span.until !== undefined) return span;
  return { ...span, until: at, ...(kind === 'revoke' && { revokedSince: since ?? at }) };
}

function readEntry(text: string): KeyEntry | undefined {
  try {
    return keyEntrySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // not JSON
  }
}

/**
 * Whether a card, whose signature holds, was signed by a key that spoke for its author then. Cards of a key that was
 * rotated away stay; those of a revoked one stay up to the time it was revoked for.
 */
export function speaksFor(log: KeyLog, key: string, card: Pick<Card, 'platform' | 'author' | 'at'>): boolean {
  if (card.platform !== log.platform || card.author !== log.author) return false;
  const span = log.spans.find((one) => one.key === key);
  if (!span) return false;
  const { until = Number.POSITIVE_INFINITY, revokedSince = Number.POSITIVE_INFINITY } = span;
  return card.at < Math.min(until + CLOCKS_MS, revokedSince);
}

/** How far two devices of one creator may differ about the time. */
const CLOCKS_MS = 10 * 60 * 1000;

/**
 * Whether a log goes on from one that was seen before: nothing was taken out or written anew. A reader who has seen a
 * log believes no other one.
 */
export function continues(entries: readonly SignedEntry[], seen: readonly SignedEntry[]): boolean {
  return seen.every((one, at) => entries[at]?.entry === one.entry && entries[at].sig === one.sig);
}

/** What an endpoint calls a creator: who claims a handle, by the first key of their log. 32 hex digits. */
export async function creatorId({
  platform,
  author,
  first,
}: Pick<KeyLog, 'platform' | 'author' | 'first'>): Promise<string> {
  return hexOf((await hashOf(`feedcart/creator/v1\0${platform}\0${author}\0${first}`)).subarray(0, 16));
}
