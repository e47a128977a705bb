import { type PushRecord, pullAnswerSchema, pushAnswerSchema, SYNC_LIMITS } from '../model/sync-wire.ts';
import type { Store } from '../store/store.ts';
import { applyPage } from './apply-page.ts';
import { applyResults, park } from './apply-results.ts';
import { forgetChunk, startFullPull, startOver, sweepChunk } from './forget.ts';
import { type Link, writeLinked } from './link.ts';
import { relearnClock } from './relearn-clock.ts';
import { type Exchange, type Reply, request } from './request.ts';
import type { SyncMeta } from './sync-meta.ts';

/** How long a full account is offered nothing but removals. */
const FULL_MS = 3_600_000;

/** What the steps of a round share. */
export interface Session {
  readonly store: Store;
  readonly link: Link;
  readonly exchange: Exchange;
}

/** A step's outcome: the state it left, or why the round can't go on. */
export type Step =
  | {
      readonly kind: 'done';
      readonly meta: SyncMeta;
      readonly more: boolean;
      readonly wait?: number | undefined;
    }
  | { readonly kind: 'too_large'; readonly code: string }
  | { readonly kind: 'restarted' }
  | { readonly kind: 'full' }
  | { readonly kind: 'stop'; readonly code: string }
  | { readonly kind: 'fail'; readonly code: string; readonly wait?: number | undefined };

/** Finishes what an earlier round began to change in the store; touches no network. */
export async function settle({ store, link }: Session): Promise<SyncMeta> {
  for (;;) {
    const meta = await writeLinked(store, link, async (writer, now) => {
      if (now.forgetting !== undefined) return forgetChunk(store, writer, now);
      return now.sweeping === undefined ? now : sweepChunk(store, writer, now);
    });
    if (meta.forgetting === undefined && meta.sweeping === undefined) return meta;
  }
}

/** Asks for the next page and applies it. `more`: another one waits. */
export async function pull(session: Session, { epoch, cursor }: SyncMeta): Promise<Step> {
  const { store, link, exchange } = session;
  const query = new URLSearchParams({ cursor: String(cursor), limit: String(SYNC_LIMITS.pullRecords) });
  if (epoch !== undefined) query.set('epoch', String(epoch));
  const url = `${link.url}/v1/sync/pull?${query}`;
  const reply = await request(exchange, { method: 'GET', url, token: link.token, answer: pullAnswerSchema });
  if (reply.kind !== 'answer') return readReply(session, reply, cursor > 0);
  const { body, wait } = reply;
  if (epoch !== undefined && body.epoch !== epoch) return restart(session, body.epoch);
  // A page that does not lead on would be asked for for ever.
  if (body.more && body.cursor <= cursor) return { kind: 'fail', code: 'not_our_server' };
  const meta = await writeLinked(store, link, async (writer, before) => {
    await relearnClock(store, writer, { ...reply, now: body.now });
    return applyPage(store, writer, before, body);
  });
  return { kind: 'done', meta, more: body.more, wait };
}

/** Pushes a batch and notes what became of each record. `more` is always true: look for the next batch. */
export async function push(session: Session, meta: SyncMeta, batch: readonly PushRecord[]): Promise<Step> {
  const { store, link, exchange } = session;
  const { epoch, cursor } = meta;
  const reply = await request(exchange, {
    method: 'POST',
    url: `${link.url}/v1/sync/push`,
    token: link.token,
    body: { ...(epoch !== undefined && { epoch, cursor }), recs: batch },
    answer: pushAnswerSchema,
  });
  if (reply.kind !== 'answer') return readReply(session, reply, false);
  const { body, wait } = reply;
  if (epoch !== undefined && body.epoch !== epoch) return restart(session, body.epoch);
  const next = await writeLinked(store, link, async (writer, before) => {
    await relearnClock(store, writer, { ...reply, now: body.now });
    await applyResults(store, writer, batch, body);
    // Something was taken: there may be room for more.
    const { fullUntil: _, ...rest } = before;
    return { ...rest, epoch: body.epoch };
  });
  return { kind: 'done', meta: next, more: true, wait };
}

/** Puts aside the one record that the server will not take. */
export async function parkOne({ store, link }: Session, sent: PushRecord, code: string): Promise<void> {
  await writeLinked(store, link, async ({ put }, meta) => {
    const row = await store.database.recs.get(sent.id);
    if (row) await put(park(row, sent, code, store.now()), row);
    return meta;
  });
}

async function readReply(
  session: Session,
  reply: Exclude<Reply<unknown>, { kind: 'answer' }>,
  atCursor: boolean,
): Promise<Step> {
  if (reply.kind === 'trouble') return { ...reply, kind: 'fail' };
  const { status, code, epoch } = reply;
  if (status === 409) return restart(session, epoch);
  if (status === 410) return restart(session, epoch, 'stale');
  if (status === 401) return { kind: 'stop', code: 'unauthorized' };
  if (status === 403 && code === 'quota') return markFull(session);
  if (status === 403) return { kind: 'stop', code: 'forbidden' };
  // The server does not know our cursor, without having told of a new epoch: begin at the beginning.
  if (atCursor && (status === 400 || status === 422)) return restart(session, undefined);
  if (status === 413 || status === 400 || status === 422) {
    return { kind: 'too_large', code: code || 'too_big' };
  }
  return { kind: 'fail', code: code || 'not_our_server' };
}

async function restart({ store, link }: Session, epoch: number | undefined, why?: 'stale'): Promise<Step> {
  const mark = `${store.now()}`;
  await writeLinked(store, link, async (_, meta) =>
    why === 'stale' ? startFullPull(meta, mark, epoch) : startOver(meta, epoch),
  );
  return { kind: 'restarted' };
}

async function markFull({ store, link }: Session): Promise<Step> {
  await writeLinked(store, link, async (_, meta) => ({ ...meta, fullUntil: store.now() + FULL_MS }));
  return { kind: 'full' };
}
