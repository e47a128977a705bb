import type { z } from 'zod';
import {
  type Ask,
  type OpeningsAnswer,
  openingsAnswerSchema,
  type Reservation,
  reservationsAnswerSchema,
  signAsk,
} from '../cards/index.ts';
import { type Exchange, request } from '../endpoint/request.ts';
import { doneAnswerSchema } from '../model/sync-wire.ts';
import type { HandleRow } from '../store/index.ts';
import { type CreatorAccount, keyOf, type Refusal } from './publisher.ts';

/** What followers have done about the cards of a name. */
export interface FromFollowers extends OpeningsAnswer {
  /** What is kept for somebody who has not paid yet. */
  readonly reservations: readonly Reservation[];
}

/** Asks what followers have reserved, and how often they have opened cards. */
export async function readFromFollowers(
  account: CreatorAccount,
  handle: HandleRow,
  exchange: Exchange,
): Promise<FromFollowers | Refusal> {
  const [reserved, opened] = await Promise.all([
    askAs(account, handle, { do: 'reservations' }, 'reservations', reservationsAnswerSchema, exchange),
    askAs(account, handle, { do: 'openings' }, 'openings', openingsAnswerSchema, exchange),
  ]);
  if ('problem' in reserved) return reserved;
  return 'problem' in opened ? opened : { ...opened.body, ...reserved.body };
}

/** Tells that whoever has this code has paid: what was kept for them leaves the stock. */
export async function settle(
  account: CreatorAccount,
  handle: HandleRow,
  code: string,
  exchange: Exchange,
): Promise<Refusal | undefined> {
  const done = await askAs(account, handle, { do: 'settle', code }, 'settle', doneAnswerSchema, exchange);
  return 'problem' in done ? done : undefined;
}

/** Has openings counted from now on; or no more, and what was counted is forgotten. */
export async function countOpenings(
  account: CreatorAccount,
  handle: HandleRow,
  on: boolean,
  exchange: Exchange,
): Promise<Refusal | undefined> {
  const done = await askAs(account, handle, { do: 'count', on }, 'counting', doneAnswerSchema, exchange);
  return 'problem' in done ? done : undefined;
}

type Wanted = Ask extends infer A ? (A extends Ask ? Omit<A, 'v' | 'at' | 'creator'> : never) : never;

/** One request for oneself, signed by the key that speaks for the name. */
async function askAs<T>(
  { url, secret }: CreatorAccount,
  handle: HandleRow,
  wanted: Wanted,
  path: string,
  answer: z.ZodType<T>,
  exchange: Exchange,
): Promise<{ readonly body: T } | Refusal> {
  const key = await keyOf(secret, handle);
  if (!key) return { problem: 'unsupported' };
  const { creator } = handle;
  const body = await signAsk({ v: 1, creator, at: exchange.now(), ...wanted }, key);
  const reply = await request(exchange, {
    method: 'POST',
    url: `${url}/v1/creators/${creator}/${path}`,
    body,
    answer,
  });
  return reply.kind === 'answer' ? reply : { problem: reply.code };
}
