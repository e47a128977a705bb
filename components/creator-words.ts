import { i18n } from '#i18n';
import type { CardState, OffCard, OwnPostProblem } from '../utils/model/own-card.ts';
import { uiLocale } from './ui-locale.ts';

/** Why something was not done as a creator, by the code of the endpoint or of ours. */
export function refusalWords(problem: string): string {
  switch (problem) {
    case 'no_code':
      return i18n.t('options.handles.problem.noCode');
    case 'no_check':
      return i18n.t('options.handles.problem.noCheck');
    case 'unreachable':
      return i18n.t('options.handles.problem.unreachable');
    case 'unsupported':
      return i18n.t('options.handles.problem.unsupported');
    case 'offline':
    case 'busy':
    case 'server_error':
    case 'not_our_server':
      return i18n.t('options.handles.problem.offline');
    case 'ask':
      return i18n.t('options.handles.problem.ask');
    case 'refused':
      return i18n.t('options.handles.problem.refused');
    case 'key':
      return i18n.t('options.handles.problem.key');
    case 'hidden':
      return i18n.t('options.handles.problem.hidden');
    case 'quota':
      return i18n.t('options.handles.problem.quota');
    case 'link':
      return i18n.t('options.handles.problem.link');
    case 'ahead':
      return i18n.t('options.handles.problem.ahead');
    case 'too_big':
      return i18n.t('options.handles.problem.tooBig');
    case 'followers':
      return i18n.t('options.handles.programme.few');
    case 'no_profile':
      return i18n.t('options.handles.programme.noProfile');
    case 'no_permission':
      return i18n.t('options.handles.programme.noPermission');
    case 'no_reservation':
      return i18n.t('compose.followers.over');
    case 'no_proof':
      return i18n.t('options.handles.programme.noProof');
    case 'picture':
      return i18n.t('compose.pictures.lost');
    case 'key_log':
      return i18n.t('options.handles.keys.moved');
    default:
      return i18n.t('options.handles.problem.other', [problem]);
  }
}

interface Applicant {
  readonly standing?: 'none' | 'applied' | 'approved' | 'refused' | 'revoked';
  readonly threshold?: number;
  readonly reason?: string;
}

/** Where a name stands with its endpoint's programme; undefined where there is none. */
export function programmeWords({ standing, threshold = 0, reason = '' }: Applicant): string | undefined {
  if (threshold === 0 || standing === undefined) return undefined;
  switch (standing) {
    case 'none':
      return i18n.t('options.handles.programme.none', [threshold.toLocaleString(uiLocale())]);
    case 'applied':
      return i18n.t('options.handles.programme.applied');
    case 'approved':
      return i18n.t('options.handles.programme.approved');
    case 'refused':
      return i18n.t('options.handles.programme.refused', [reason]);
    case 'revoked':
      return i18n.t('options.handles.programme.revoked', [reason]);
  }
}

/** Why nothing can be attached at an address. */
export function ownPostWords(problem: OwnPostProblem): string {
  switch (problem) {
    case 'no-post':
      return i18n.t('options.handles.noPost');
    case 'no-handle':
      return i18n.t('options.handles.noHandle');
    case 'not-yours':
      return i18n.t('options.handles.notYours');
    case 'which-name':
      return i18n.t('options.handles.whichName');
  }
}

/** Why one of the goods is not on the card. */
export function offCardWords(why: OffCard): string {
  switch (why) {
    case 'short-link':
      return i18n.t('compose.card.shortLink');
    case 'no-product':
      return i18n.t('compose.card.noProduct');
    case 'short-pay':
      return i18n.t('compose.card.shortPay');
    case 'no-link':
      return i18n.t('compose.card.noLink');
    case 'unsigned':
      return i18n.t('compose.card.unsigned');
  }
}

/** How a card stands. `refused`: by which code. */
export function cardStateWords(state: CardState, refused: string | undefined): string {
  switch (state) {
    case 'published':
      return i18n.t('compose.card.published');
    case 'changed':
      return i18n.t('compose.card.changed');
    case 'waiting':
      return i18n.t('compose.card.waiting');
    case 'withdrawn':
      return i18n.t('compose.card.withdrawn');
    case 'refused':
      return refusalWords(refused ?? '');
  }
}
