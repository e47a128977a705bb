import type { z } from 'zod';
import {
  authorId,
  type Card,
  type CardItem,
  type CreatorState,
  creatorStateSchema,
  publishAnswerSchema,
  type SignedCard,
  signCard,
  signEntry,
} from '../cards/index.ts';
import type { HandleRow, OwnCardRow } from '../store/index.ts';
import { type Exchange, type Reply, request } from '../sync/request.ts';
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
  { platform, author }: Pick<HandleRow, 'platform' | 'author'>,
  { post: id, items, draft, permalink, before, at }: Attaching,
): Promise<OwnCardRow | Refusal> {
  const key = await creatorKey(secret, { platform, author, generation: 0 }).catch(() => undefined);
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

function handleOf({ url }: CreatorAccount, reply: Reply<CreatorState>): HandleRow | Refusal {
  if (reply.kind !== 'answer') return { problem: reply.code };
  const { creator, platform, author, code, proven, verified } = reply.body;
  return {
    name: `${platform} ${author}`,
    platform,
    author,
    endpoint: url,
    creator,
    ...(code !== undefined && { code }),
    isProven: proven !== undefined,
    isVerified: verified,
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
