import type { z } from 'zod';
import {
  authorId,
  type Card,
  type CardItem,
  type CreatorState,
  creatorStateSchema,
  publishAnswerSchema,
  readKeyLog,
  type SignedCard,
  signAsk,
  signCard,
  signEntry,
} from '../cards/index.ts';
import { type Exchange, type Reply, request } from '../endpoint/request.ts';
import { toBase64Url } from '../model/base64-url.ts';
import type { SigningKey } from '../model/ed25519.ts';
import type { HandleRow, OwnCardRow } from '../store/index.ts';
import { creatorKey } from './creator-key.ts';

/** Whose keys are used, and where. */
export interface CreatorAccount {
  /** The endpoint's address. */
  readonly url: string;
  /** The account's secret, 32 hex digits: keys follow from it. */
  readonly secret: string;
}

/** Why something did not work: a code of the endpoint's or of ours, and its own words where it has some. */
export interface Refusal {
  readonly problem: string;
}

/** A handle that is claimed for the first time, or claimed again from another device. */
export async function claimHandle(
  account: CreatorAccount,
  { platform, author: given }: { readonly platform: string; readonly author: string },
  exchange: Exchange,
): Promise<HandleRow | Refusal> {
  const author = authorId(given);
  const name = { platform, author, generation: 0 };
  const key = await creatorKey(account.secret, name).catch(() => undefined);
  if (!key) return { problem: 'unsupported' };
  // The same moment each time, so that another device of the same account asks for the same entry.
  const entry = await signEntry([], { platform, author, kind: 'start', at: 0 }, key);
  return handleOf(account, await post(account, '/v1/creators', { entry }, creatorStateSchema, exchange));
}

/** Has the endpoint look for the code, in the profile or in a post. */
export async function proveHandle(
  account: CreatorAccount,
  { creator }: Pick<HandleRow, 'creator'>,
  where: { readonly post?: string },
  exchange: Exchange,
): Promise<HandleRow | Refusal> {
  const path = `/v1/creators/${creator}/proof`;
  return handleOf(account, await post(account, path, where, creatorStateSchema, exchange));
}

/** What is to stand under a post; no items take back what is there. */
export interface Attaching {
  readonly post: string;
  readonly items: readonly CardItem[];
  readonly draft?: string;
  readonly permalink?: string;
  /** The version before, where there is one. */
  readonly before: Pick<OwnCardRow, 'seq' | 'draft' | 'permalink'> | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Signs a version of a card; it counts for nobody before the endpoint has it (`publish`). */
export async function sign(
  { secret }: CreatorAccount,
  handle: Pick<HandleRow, 'platform' | 'author' | 'keys'>,
  { post: id, items, draft, permalink, before, at }: Attaching,
): Promise<OwnCardRow | Refusal> {
  const { platform, author } = handle;
  const key = await keyOf(secret, handle);
  if (!key) return { problem: 'unsupported' };
  const card: Card = { v: 1, platform, author, post: id, seq: (before?.seq ?? 0) + 1, items, at };
  const signing = await signCard(card, key);
  if ('problem' in signing) return { problem: signing.problem };
  const kept = draft ?? before?.draft;
  const page = permalink ?? before?.permalink;
  return {
    name: `${platform} ${author} ${id}`,
    platform,
    author,
    post: id,
    ...(kept !== undefined && { draft: kept }),
    ...(page !== undefined && { permalink: page }),
    signed: signing.signed,
    seq: card.seq,
    withdrawn: items.length === 0,
    published: false,
    at,
  };
}

/** Brings a signed version to the endpoint; the same one twice is there once. */
export async function publish(
  account: Pick<CreatorAccount, 'url'>,
  row: OwnCardRow,
  exchange: Exchange,
): Promise<OwnCardRow | Refusal> {
  const signed: SignedCard = row.signed;
  const reply = await post(account, '/v1/cards', signed, publishAnswerSchema, exchange);
  return reply.kind === 'answer' ? { ...row, published: true } : { problem: reply.code };
}

/**
 * Gives a handle another key, signed by the one before, or revokes the one it has: what that signs from now on counts for
 * nobody, and nothing can be signed any more. What was published before stays.
 */
export async function changeKey(
  account: CreatorAccount,
  handle: HandleRow,
  kind: 'rotate' | 'revoke',
  exchange: Exchange,
): Promise<HandleRow | Refusal> {
  const { platform, author, creator } = handle;
  const path = `/v1/creators/${creator}`;
  // Another device may have changed it in between: what comes next follows from the log as it is.
  const reply = await request(exchange, {
    method: 'GET',
    url: account.url + path,
    answer: creatorStateSchema,
  });
  const current = await handleOf(account, reply);
  if (reply.kind !== 'answer' || 'problem' in current) return current;
  const key = await keyOf(account.secret, current);
  const next = await keyOf(account.secret, current, 1);
  if (!key || !next) return { problem: 'unsupported' };
  const wanted = { platform, author, at: exchange.now() };
  const entry = await signEntry(
    reply.body.log,
    kind === 'rotate' ? { ...wanted, kind, next: toBase64Url(next.publicKey) } : { ...wanted, kind },
    key,
  );
  return handleOf(account, await post(account, `${path}/keys`, { entry }, creatorStateSchema, exchange));
}

/** Asks to be let into the endpoint's programme. @param shown followers as the profile's own page shows them */
export async function applyToProgramme(
  account: CreatorAccount,
  handle: HandleRow,
  shown: { readonly min: number; readonly max: number } | undefined,
  exchange: Exchange,
): Promise<HandleRow | Refusal> {
  const key = await keyOf(account.secret, handle);
  if (!key) return { problem: 'unsupported' };
  const { creator } = handle;
  const ask = await signAsk({ v: 1, creator, at: exchange.now(), do: 'apply', ...(shown && { shown }) }, key);
  const path = `/v1/creators/${creator}/programme`;
  return handleOf(account, await post(account, path, ask, creatorStateSchema, exchange));
}

/** The key that speaks for a handle, or one that follows it; undefined where the browser can't sign. */
export function keyOf(
  secret: string,
  { platform, author, keys }: Pick<HandleRow, 'platform' | 'author' | 'keys'>,
  later = 0,
): Promise<SigningKey | undefined> {
  const generation = Math.max(0, (keys?.length ?? 1) - 1) + later;
  return creatorKey(secret, { platform, author, generation }).catch(() => undefined);
}

async function handleOf({ url }: CreatorAccount, reply: Reply<CreatorState>): Promise<HandleRow | Refusal> {
  if (reply.kind !== 'answer') return { problem: reply.code };
  const { creator, platform, author, code, proven, verified, log, standing, threshold, reason } = reply.body;
  const read = await readKeyLog(log);
  return {
    name: `${platform} ${author}`,
    platform,
    author,
    endpoint: url,
    creator,
    ...(code !== undefined && { code }),
    isProven: proven !== undefined,
    isVerified: verified,
    ...(read && {
      keys: read.spans.map(({ from, until, revokedSince }) => ({
        from,
        ...(until !== undefined && { until }),
        isRevoked: revokedSince !== undefined,
      })),
    }),
    standing,
    threshold,
    ...(reason !== undefined && { reason }),
  };
}

function post<T>(
  { url }: Pick<CreatorAccount, 'url'>,
  path: string,
  body: unknown,
  answer: z.ZodType<T>,
  exchange: Exchange,
): Promise<Reply<T>> {
  return request(exchange, { method: 'POST', url: url + path, body, answer });
}
