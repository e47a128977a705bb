import type { SyncView } from '../../components/sync-view.ts';
import {
  countItems,
  type RulesState,
  readCounts,
  readRulesState,
  type Store,
} from '../../utils/store/index.ts';
import { countWatched } from '../../utils/watches/index.ts';
import { watchSync } from '../popup/watch-sync.ts';

/** What a report says of the store. */
export interface Counted {
  readonly wishes: number;
  readonly inTrash: number;
  readonly watched: number;
  readonly bytes: number | undefined;
  /** How sync stands, in English, without where. */
  readonly sync: string;
  readonly rules: RulesState;
}

export async function readCounted(store: Store): Promise<Counted> {
  const [wishes, { trash }, watched, sync, rules, { usage }] = await Promise.all([
    countItems(store),
    readCounts(store),
    countWatched(store),
    readSync(store),
    readRulesState(store),
    navigator.storage.estimate(),
  ]);
  return { wishes, inTrash: trash, watched, bytes: usage, sync: syncLine(sync), rules };
}

function readSync(store: Store): Promise<SyncView> {
  return new Promise((resolve, reject) => {
    const end = watchSync(
      store,
      (view) => {
        resolve(view);
        queueMicrotask(() => end());
      },
      reject,
    );
  });
}

function syncLine({ connected, syncedAt, waiting, parked, problem }: SyncView): string {
  if (!connected) return 'off';
  const last = syncedAt === undefined ? 'never' : new Date(syncedAt).toISOString();
  return `on, last ${last}, ${waiting} waiting, ${parked} parked${problem ? `, ${problem}` : ''}`;
}
