import { SYNC_LIMITS } from '../model/sync-wire.ts';
import { type Ending, failed } from './ending.ts';
import { nextBatch } from './outbox.ts';
import { FULL_MS, parkOne, pull, push, type Session, type Step, settle, settleRemovals } from './steps.ts';

/** Requests in a round: 20,000 records both ways, and an end to any circle a faulty server could lead us in. */
const MAX_REQUESTS = 400;

/**
 * Records of a page that a round begins with; with each request that was answered pages are longer by as many. One that is
 * cut off is fetched again whole: little, where connections and workers do not last, and where they do pages are soon long.
 */
const FIRST_PAGE = 20;

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
  for (let requests = 1; requests < MAX_REQUESTS; requests++) {
    // Further ahead than it was ever set: the clock has been moved.
    const fullFor = (meta.fullUntil ?? 0) - session.store.now();
    const removalsOnly = fullFor > 0 && fullFor <= FULL_MS;
    const batch = !surveyed || meta.full !== undefined ? [] : await nextBatch(session, limit, removalsOnly);
    const isPush = batch.length > 0;
    if (pulled && !isPush) return { kind: 'synced', code: removalsOnly ? 'quota' : undefined, wait };

    // It was answered, and nothing came of it: asking again would go on for ever.
    const thisPush = isPush ? JSON.stringify(batch) : '';
    if (isPush && thisPush === lastPush) return failed('not_our_server');
    const step: Step = isPush
      ? await push(session, meta, batch)
      : await pull(session, meta, Math.min(SYNC_LIMITS.pullRecords, FIRST_PAGE * requests));
    switch (step.kind) {
      case 'done':
        // What was pushed comes back with what others wrote meanwhile.
        pulled = !isPush && !step.more;
        meta = pulled ? await settleRemovals(session) : step.meta;
        surveyed ||= pulled;
        wait = step.wait ?? wait;
        lastPush = thisPush;
        limit = Math.min(SYNC_LIMITS.pushRecords, limit * 2);
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
        if (!named && batch.length > 1) {
          limit = Math.ceil(batch.length / 2);
          break;
        }
        const only = named ?? batch[0];
        if (!only || ++parked > MAX_PARKED) return failed(step.code);
        await parkOne(session, only, step.code);
        break;
      }
      default:
        return step;
    }
  }
  return failed('unfinished', 0);
}
