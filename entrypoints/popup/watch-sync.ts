import type { SyncProblem, SyncView } from '../../components/sync-view.ts';
import { exchangeOf } from '../../utils/endpoint/request.ts';
import type { Store } from '../../utils/store/index.ts';
import { createSync, type SyncState } from '../../utils/sync/index.ts';

/** Calls `listener` with the state of sync now and after every change. Returns the function that ends it. */
export function watchSync(
  store: Store,
  listener: (sync: SyncView) => void,
  onError: (error: unknown) => void,
): () => void {
  // Only watched here: the rounds are the background's.
  const sync = createSync({ store, ...exchangeOf(fetch), random: Math.random });
  return sync.watch((state) => listener(toView(state)), onError);
}

function toView({ linked, pending, parked, lastSyncAt, removals, error }: SyncState): SyncView {
  return {
    connected: linked,
    waiting: pending,
    parked,
    ...(lastSyncAt !== undefined && { syncedAt: lastSyncAt }),
    ...(removals !== undefined && { removals }),
    ...(error !== undefined && { problem: PROBLEMS[error] ?? 'failed' }),
  };
}

/** The endpoint's codes, as far as the user can do something about them. */
const PROBLEMS: Readonly<Record<string, SyncProblem>> = {
  offline: 'unreachable',
  unauthorized: 'refused',
  revoked: 'refused',
  gone: 'refused',
  forbidden: 'refused',
  quota: 'full',
  not_our_server: 'not-endpoint',
};
