import { i18n } from '#i18n';
import { ago } from './ago.ts';

/** What went wrong with the last try, as far as the user can do something about it. */
export type SyncProblem = 'unreachable' | 'refused' | 'full' | 'not-endpoint' | 'failed';

/** Sync as the popup and the settings show it. */
export interface SyncView {
  /** False until the user connects an endpoint. */
  readonly connected: boolean;
  /** Epoch milliseconds of the last round that went through. */
  readonly syncedAt?: number;
  /** How many saved items the endpoint does not have yet in their present form. */
  readonly waiting: number;
  /** How many the endpoint does not take, too large for it or not to its liking; they stay in this browser. */
  readonly parked: number;
  /** Items that another device has removed, so many that the user is asked first. */
  readonly removals?: number;
  readonly problem?: SyncProblem;
}

/** The state in one line: what happened, and what waits. */
export function syncWords(sync: SyncView, now: number): string {
  if (!sync.connected) return i18n.t('sync.off');
  // What waits comes first: where the line is cut, the promise stays.
  if (sync.problem && sync.waiting)
    return `${i18n.t('sync.waiting', sync.waiting)} · ${problemWords(sync.problem)}`;
  if (sync.problem) return problemWords(sync.problem);
  if (sync.waiting) return i18n.t('sync.waiting', sync.waiting);
  return sync.syncedAt === undefined
    ? i18n.t('sync.never')
    : i18n.t('sync.synced', [ago(sync.syncedAt, now)]);
}

function problemWords(problem: SyncProblem): string {
  switch (problem) {
    case 'unreachable':
      return i18n.t('sync.problem.unreachable');
    case 'refused':
      return i18n.t('sync.problem.refused');
    case 'full':
      return i18n.t('sync.problem.full');
    case 'not-endpoint':
      return i18n.t('sync.problem.notEndpoint');
    case 'failed':
      return i18n.t('sync.problem.failed');
  }
}

/** What was kept and what the user can do about it, in one sentence. */
export function remedyWords(problem: SyncProblem): string {
  switch (problem) {
    case 'unreachable':
      return i18n.t('sync.remedy.unreachable');
    case 'refused':
      return i18n.t('sync.remedy.refused');
    case 'full':
      return i18n.t('sync.remedy.full');
    case 'not-endpoint':
      return i18n.t('sync.remedy.notEndpoint');
    case 'failed':
      return i18n.t('sync.remedy.failed');
  }
}
