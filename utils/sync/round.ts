import { SYNC_LIMITS } from '../model/sync-wire.ts';
import { type Ending, failed } from './ending.ts';
import { nextBatch } from './outbox.ts';
import { parkOne, pull, push, type Session, type Step, settle, settleRemovals } from './steps.ts';
import type { SyncMeta } from './sync-meta.ts';

/** Requests in a round: 20,000 records both ways, and an end to any circle a faulty server could lead us in. */
const MAX_REQUESTS = 400;

/** Records put aside in a round before it is the server we doubt. */
const MAX_PARKED = 10;

/** Pushes all there is, then pulls to the head; pulls first when it is not known what the server holds. */
export async function runRound(session: Session): Promise<Ending> {
  let meta = await settle(session);
  let limit: number = SYNC_LIMITS.pushRecords;
  /** True while nothing has been pushed since the last pull reached the head. */
  let pulled = false;
  /** False while it is not known what the server holds: what it has need not be pushed. */
  let surveyed = meta.cursor > 0;
  let restarts = 0;
  let parked = 0;
  let lastPush = '';
  let wait: number | undefined;
  for (let requests = 0; requests < MAX_REQUESTS; requests++) {
    const removalsOnly = isFull(meta, session.store.now());
    const batch =
      !surveyed || meta.full !== undefined
        ? []
        : await nextBatch(session.store, limit, session.identity, { removalsOnly });
    if (batch.length === 0 && pulled) return { kind: 'synced', full: removalsOnly, wait };

    // It was answered, and nothing came of it: asking again would go on for ever.
    const thisPush = batch.length > 0 ? JSON.stringify(batch) : '';
    if (thisPush !== '' && thisPush === lastPush) return failed('not_our_server');
    const step: Step = batch.length > 0 ? await push(session, meta, batch) : await pull(session, meta);
    switch (step.kind) {
      case 'done':
        meta = step.meta.sweeping === undefined ? step.meta : await settle(session);
        // What was pushed comes back with what others wrote meanwhile.
        pulled = batch.length === 0 && !step.more;
        if (pulled) meta = await settleRemovals(session);
        surveyed ||= pulled;
        wait = step.wait ?? wait;
        lastPush = thisPush;
        if (batch.length > 0) limit = Math.min(SYNC_LIMITS.pushRecords, limit * 2);
        break;
      case 'restarted':
        if (++restarts > 2) return failed('epoch');
        meta = await settle(session);
        pulled = false;
        surveyed = false;
        break;
      case 'full':
        // Removals were refused too: nothing more can be pushed now.
        if (removalsOnly) return failed('quota');
        meta = await settle(session);
        break;
      case 'too_large': {
        const named = batch.find((record) => record.id === step.id);
        const only = named ?? batch[0];
        if (!only) return failed(step.code);
        if (!named) {
          limit = Math.ceil(batch.length / 2);
          if (batch.length > 1) break;
        }
        if (++parked > MAX_PARKED) return failed(step.code);
        await parkOne(session, only, step.code);
        break;
      }
      default:
        return step;
    }
  }
  return failed('unfinished', 0);
}

function isFull({ fullUntil }: SyncMeta, now: number): boolean {
  // Further ahead than it was ever set: the clock has been moved.
  return fullUntil !== undefined && fullUntil > now && fullUntil - now <= 3_600_000;
}
