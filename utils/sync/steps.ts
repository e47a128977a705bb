import { type Call, type Reply, request } from '../endpoint/request.ts';
import { pullAnswerSchema, pushAnswerSchema } from '../model/sync-wire.ts';
import type { Writer } from '../store/write.ts';
import { applyPage } from './apply-page.ts';
import { applyResults, park } from './apply-results.ts';
import { failed, type NotSynced, stopped } from './ending.ts';
import { forgetChunk, startFullPull, startOver, sweepChunk } from './forget.ts';
import type { Identity, Membership, PlainRecord } from './identity.ts';
import { type Linked, writeLinked } from './link.ts';
import { relearnChunk, relearnClock } from './relearn-clock.ts';
import { applyFewRemovals, decideChunk } from './removals.ts';
import type { SyncMeta } from './sync-meta.ts';

/** How long a full account is offered nothing but removals. */
export const FULL_MS = 3_600_000;

/** Words for a token that is refused for good: the device was removed from the account, or the account is no more. */
const OUT = new Set(['revoked', 'gone']);

/** What the steps of a round share. */
export interface Session extends Membership {
  /** Undefined where there is no secret: what is pushed can be read by the endpoint. */
  readonly identity: Identity | undefined;
}

/** A step's outcome: the state it left, why the round can't go on, or what hinders it. */
export type Step =
  | {
      readonly kind: 'done';
      readonly meta: SyncMeta;
      readonly more: boolean;
      readonly wait: number | undefined;
    }
  /** `id`: the one record that it is about. */
  | { readonly kind: 'too_large'; readonly code: string; readonly id: string | undefined }
  | { readonly kind: 'restarted' }
  | { readonly kind: 'full' }
  | NotSynced;

type Work = (writer: Writer, meta: SyncMeta) => Promise<SyncMeta>;

/** What an answer changes in the store; `more`: another request is to follow. */
interface Change {
  readonly work: Work;
  readonly more: boolean;
}

/**
 * Finishes what was begun to change in the store, some rows in a transaction, then does `work` in one of its own: once
 * more where it found that stamps are to be moved first. Touches no network.
 */
export async function settle(linked: Linked, work: Work = async (_, meta) => meta): Promise<SyncMeta> {
  const { store } = linked;
  for (;;) {
    let isSettled = false;
    const meta = await writeLinked(linked, async (writer, now) => {
      if (now.relearning) return relearnChunk(store, writer, now, now.relearning);
      if (now.forgetting !== undefined) return forgetChunk(store, writer, now, now.forgetting);
      if (now.deciding) return decideChunk(store, writer, now, now.deciding);
      if (now.sweeping !== undefined) return sweepChunk(store, writer, now, now.sweeping);
      const next = await work(writer, now);
      isSettled = !next.relearning;
      return next;
    });
    if (isSettled) return meta;
  }
}

/** Asks for the next page, of at most `limit` records, and applies it. `more`: another one waits. */
export function pull(session: Session, meta: SyncMeta, limit: number): Promise<Step> {
  const { store, identity } = session;
  const { epoch, cursor } = meta;
  const from = epoch === undefined ? '' : `&epoch=${epoch}`;
  const url = `pull?cursor=${cursor}&limit=${limit}${from}`;
  const call = { method: 'GET', url, answer: pullAnswerSchema } as const;
  return ask(session, meta, call, async (body) => {
    // A page that does not lead on would be asked for for ever, and one of any length is more than one transaction.
    if ((body.more && body.cursor <= cursor) || body.recs.length > limit) return failed('not_our_server');
    // The head lies behind us: the server has lost something, whether it says so or not.
    if (body.cursor < cursor) return restart(session, body.epoch);
    const mine = await store.database.recs.bulkGet(body.recs.map((record) => record.id));
    const page = { ...body, recs: (await identity?.open(body.recs, mine)) ?? body.recs };
    return { more: body.more, work: (writer, before) => applyPage(store, writer, before, page) };
  });
}

/** Pushes a batch and notes what became of each record. `more` is always true: look for the next batch. */
export async function push(session: Session, meta: SyncMeta, batch: readonly PlainRecord[]): Promise<Step> {
  const { store, identity } = session;
  const { epoch, cursor } = meta;
  const recs = (await identity?.seal(batch)) ?? batch;
  const call = {
    method: 'POST',
    url: 'push',
    body: { epoch, cursor, recs },
    answer: pushAnswerSchema,
  } as const;
  return ask(session, meta, call, (answer) => ({
    more: true,
    async work(writer, before) {
      await applyResults(store, writer, batch, answer);
      // Something was taken: there may be room for more.
      return { ...before, epoch: answer.epoch, fullUntil: undefined };
    },
  }));
}

/** One request, and what comes of its answer. */
async function ask<T extends { readonly epoch: number; readonly now: number }>(
  session: Session,
  { epoch, cursor }: SyncMeta,
  call: Call<T>,
  read: (body: T) => Change | Step | Promise<Change | Step>,
): Promise<Step> {
  const { link, exchange } = session;
  const url = `${link.url}/v1/sync/${call.url}`;
  const reply = await request(exchange, { ...call, url, token: link.token });
  if (reply.kind !== 'answer') return readReply(session, reply, call.method === 'GET' && cursor > 0);
  const { body, wait } = reply;
  if (epoch !== undefined && body.epoch !== epoch) return restart(session, body.epoch);
  const change = await read(body);
  if ('kind' in change) return change;
  // In one transaction with what the answer says of the time. Where that moves many stamps they are all moved first:
  // merged with what was pulled, an edit must already have its right time.
  const meta = await settle(session, async (writer, before) => {
    const known = await relearnClock(session.store, writer, before, { ...reply, now: body.now });
    return known.relearning ? known : change.work(writer, known);
  });
  return { kind: 'done', meta, more: change.more, wait };
}

/** Puts aside the one record that the server will not take. */
export async function parkOne(linked: Linked, sent: PlainRecord, code: string): Promise<void> {
  const { store } = linked;
  await writeLinked(linked, async ({ put }, meta) => {
    const row = await store.database.recs.get(sent.id);
    if (row) await put(park(row, sent, store.now(), code), row);
    return meta;
  });
}

/** After the last page: what other devices have removed leaves the list, unless the user is to be asked first. */
export function settleRemovals(linked: Linked): Promise<SyncMeta> {
  return settle(linked, async (writer, meta) => {
    await applyFewRemovals(linked.store, writer);
    return meta;
  });
}

async function readReply(
  session: Session,
  reply: Exclude<Reply<unknown>, { kind: 'answer' }>,
  atCursor: boolean,
): Promise<Step> {
  if (reply.kind === 'trouble') return failed(reply.code, reply.wait);
  const { status, code, epoch, id } = reply;
  const { now } = session.store;
  if (status === 409) return restart(session, epoch);
  if (status === 410) return begin(session, 'restarted', (meta) => startFullPull(meta, epoch, `${now()}`));
  if (status === 401) return stopped(OUT.has(code) ? code : 'unauthorized');
  if (status === 403 && code === 'quota')
    return begin(session, 'full', (meta) => ({ ...meta, fullUntil: now() + FULL_MS }));
  if (status === 403) return stopped('forbidden');
  const isOurs = status === 400 || status === 422;
  // The server does not know our cursor, without having told of a new epoch: begin at the beginning.
  if (atCursor && isOurs) return restart(session, undefined);
  if (status === 413 || isOurs) return { kind: 'too_large', code: code || 'too_big', id };
  return failed(code || 'not_our_server');
}

function restart(linked: Linked, epoch: number | undefined): Promise<Step> {
  return begin(linked, 'restarted', (meta) => startOver(meta, epoch));
}

/** Notes what is to be done otherwise from here on. */
async function begin(
  linked: Linked,
  kind: 'restarted' | 'full',
  change: (meta: SyncMeta) => SyncMeta,
): Promise<Step> {
  await writeLinked(linked, async (_, meta) => change(meta));
  return { kind };
}
