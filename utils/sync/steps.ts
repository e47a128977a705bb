import { pullAnswerSchema, pushAnswerSchema, SYNC_LIMITS } from '../model/sync-wire.ts';
import type { Writer } from '../store/write.ts';
import { applyPage } from './apply-page.ts';
import { applyResults, park } from './apply-results.ts';
import { forgetChunk, startFullPull, startOver, sweepChunk } from './forget.ts';
import type { Identity, Membership, PlainRecord } from './identity.ts';
import { writeLinked } from './link.ts';
import { relearnChunk, relearnClock, type Timing } from './relearn-clock.ts';
import { applyFewRemovals, decideChunk } from './removals.ts';
import { type Reply, request } from './request.ts';
import type { SyncMeta } from './sync-meta.ts';

/** How long a full account is offered nothing but removals. */
const FULL_MS = 3_600_000;

/** Words for a token that is refused for good: the device was removed from the account, or the account is no more. */
const OUT = new Set(['revoked', 'gone']);

/** What the steps of a round share. */
export interface Session extends Membership {
  /** Undefined where there is no secret: what is pushed can be read by the endpoint. */
  readonly identity: Identity | undefined;
}

/** A step's outcome: the state it left, or why the round can't go on. */
export type Step =
  | {
      readonly kind: 'done';
      readonly meta: SyncMeta;
      readonly more: boolean;
      readonly wait?: number | undefined;
    }
  /** `id`: the one record that it is about. */
  | { readonly kind: 'too_large'; readonly code: string; readonly id: string | undefined }
  | { readonly kind: 'restarted' }
  | { readonly kind: 'full' }
  | { readonly kind: 'stop'; readonly code: string }
  | { readonly kind: 'fail'; readonly code: string; readonly wait?: number | undefined };

/** Finishes what an earlier round began to change in the store; touches no network. */
export async function settle({ store, link }: Pick<Session, 'store' | 'link'>): Promise<SyncMeta> {
  for (;;) {
    const meta = await writeLinked(store, link, async (writer, now) => {
      if (now.relearning) return relearnChunk(store, writer, now);
      if (now.forgetting !== undefined) return forgetChunk(store, writer, now);
      if (now.deciding !== undefined) return decideChunk(store, writer, now);
      return now.sweeping === undefined ? now : sweepChunk(store, writer, now);
    });
    const { relearning, forgetting, deciding, sweeping } = meta;
    if ((relearning ?? forgetting ?? deciding ?? sweeping) === undefined) return meta;
  }
}

/** Asks for the next page and applies it. `more`: another one waits. */
export async function pull(session: Session, { epoch, cursor }: SyncMeta): Promise<Step> {
  const { store, link, exchange, identity } = session;
  const query = new URLSearchParams({ cursor: String(cursor), limit: String(SYNC_LIMITS.pullRecords) });
  if (epoch !== undefined) query.set('epoch', String(epoch));
  const url = `${link.url}/v1/sync/pull?${query}`;
  const reply = await request(exchange, { method: 'GET', url, token: link.token, answer: pullAnswerSchema });
  if (reply.kind !== 'answer') return readReply(session, reply, cursor > 0);
  const { body, wait } = reply;
  if (epoch !== undefined && body.epoch !== epoch) return restart(session, body.epoch);
  // A page that does not lead on would be asked for for ever, and one of any length is more than one transaction.
  if ((body.more && body.cursor <= cursor) || body.recs.length > SYNC_LIMITS.pullRecords)
    return { kind: 'fail', code: 'not_our_server' };
  // The head lies behind us: the server has lost something, whether it says so or not.
  if (body.cursor < cursor) return restart(session, body.epoch);
  const mine = await store.database.recs.bulkGet(body.recs.map((record) => record.id));
  const page = { ...body, recs: (await identity?.open(body.recs, mine)) ?? body.recs };
  const meta = await withRightClock(session, { ...reply, now: body.now }, (writer, before) =>
    applyPage(store, writer, before, page),
  );
  return { kind: 'done', meta, more: body.more, wait };
}

/** Pushes a batch and notes what became of each record. `more` is always true: look for the next batch. */
export async function push(session: Session, meta: SyncMeta, batch: readonly PlainRecord[]): Promise<Step> {
  const { store, link, exchange, identity } = session;
  const { epoch, cursor } = meta;
  const recs = (await identity?.seal(batch)) ?? batch;
  const reply = await request(exchange, {
    method: 'POST',
    url: `${link.url}/v1/sync/push`,
    token: link.token,
    body: { ...(epoch !== undefined && { epoch, cursor }), recs },
    answer: pushAnswerSchema,
  });
  if (reply.kind !== 'answer') return readReply(session, reply, false);
  const { body, wait } = reply;
  if (epoch !== undefined && body.epoch !== epoch) return restart(session, body.epoch);
  const next = await withRightClock(session, { ...reply, now: body.now }, async (writer, before) => {
    await applyResults(store, writer, batch, body);
    // Something was taken: there may be room for more.
    const { fullUntil: _, ...rest } = before;
    return { ...rest, epoch: body.epoch };
  });
  return { kind: 'done', meta: next, more: true, wait };
}

/**
 * Applies an answer, in one transaction with what it says of the time. Where that moves many stamps they are all moved
 * first: merged with what was pulled, an edit must already have its right time.
 */
async function withRightClock(
  { store, link }: Session,
  timing: Timing,
  work: (writer: Writer, meta: SyncMeta) => Promise<SyncMeta>,
): Promise<SyncMeta> {
  for (;;) {
    let applied = true;
    const meta = await writeLinked(store, link, async (writer, before) => {
      const known = await relearnClock(store, writer, before, timing);
      applied = known.relearning === undefined;
      return applied ? work(writer, known) : known;
    });
    if (applied) return meta;
    await settle({ store, link });
  }
}

/** Puts aside the one record that the server will not take. */
export async function parkOne({ store, link }: Session, sent: PlainRecord, code: string): Promise<void> {
  await writeLinked(store, link, async ({ put }, meta) => {
    const row = await store.database.recs.get(sent.id);
    if (row) await put(park(row, sent, code, store.now()), row);
    return meta;
  });
}

/** After the last page: what other devices have removed leaves the list, unless the user is to be asked first. */
export function settleRemovals({ store, link }: Session): Promise<SyncMeta> {
  return writeLinked(store, link, async (writer, meta) => {
    await applyFewRemovals(store, writer);
    return meta;
  });
}

async function readReply(
  session: Session,
  reply: Exclude<Reply<unknown>, { kind: 'answer' }>,
  atCursor: boolean,
): Promise<Step> {
  if (reply.kind === 'trouble') return { ...reply, kind: 'fail' };
  const { status, code, epoch, id } = reply;
  if (status === 409) return restart(session, epoch);
  if (status === 410) return restart(session, epoch, 'stale');
  if (status === 401) return { kind: 'stop', code: OUT.has(code) ? code : 'unauthorized' };
  if (status === 403 && code === 'quota') return markFull(session);
  if (status === 403) return { kind: 'stop', code: 'forbidden' };
  // The server does not know our cursor, without having told of a new epoch: begin at the beginning.
  if (atCursor && (status === 400 || status === 422)) return restart(session, undefined);
  if (status === 413 || status === 400 || status === 422) {
    return { kind: 'too_large', code: code || 'too_big', id };
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
