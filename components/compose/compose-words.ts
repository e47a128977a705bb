import { i18n } from '#i18n';
import type { Finding, Flag, LinkProblem } from '../../utils/compose/index.ts';
import type { Audience } from '../../utils/model/draft.ts';
import { formatMoney } from '../../utils/model/money.ts';
import { uiLocale } from '../ui-locale.ts';

/** What is to be said of one of the goods, short. */
export function flagWords(flag: Flag): string {
  const locale = uiLocale();
  switch (flag.kind) {
    case 'gone':
      return i18n.t('compose.flag.gone');
    case 'dead':
      return i18n.t('compose.flag.dead');
    case 'no-title':
      return i18n.t('compose.flag.noTitle');
    case 'no-pay':
      return i18n.t('compose.flag.noPay');
    case 'price':
      return i18n.t('compose.flag.price', [formatMoney(flag.shop, locale)]);
    case 'jump':
      return i18n.t('compose.flag.jump', [formatMoney(flag.before, locale), formatMoney(flag.now, locale)]);
    case 'stock':
      return i18n.t('compose.flag.stock', flag.left);
  }
}

/** A finding in a sentence; the rule that it is by stands beside it. */
export function findingWords(finding: Finding): string {
  switch (finding.kind) {
    case 'ok':
      return i18n.t('compose.finding.ok', [finding.word ?? '']);
    case 'missing':
      return finding.word === undefined
        ? i18n.t('compose.finding.missing', [finding.rule.accepts[0]])
        : i18n.t('compose.finding.notEnough', [finding.rule.accepts[0], finding.word]);
    case 'late':
      return i18n.t('compose.finding.late', [finding.word ?? '']);
    case 'buried':
      return i18n.t('compose.finding.buried', [finding.word ?? '']);
    case 'ask':
      return i18n.t('compose.finding.ask', [finding.rule.accepts[0]]);
    case 'delicate':
      return i18n.t('compose.finding.delicate', [finding.word]);
    case 'forbidden':
      return i18n.t('compose.finding.forbidden', [finding.word]);
  }
}

/** Whose rule it is, and since when. */
export function ruleWords({ rule }: Finding): string {
  return [rule.cites, rule.from].filter(Boolean).join(' · ');
}

/** Why a text is no link that a product post can carry. */
export function linkProblemWords(problem: LinkProblem): string {
  switch (problem) {
    case 'empty':
    case 'not-a-link':
      return i18n.t('compose.problem.notALink');
    case 'not-https':
      return i18n.t('compose.problem.notHttps');
    case 'user':
      return i18n.t('compose.problem.user');
    case 'not-public':
      return i18n.t('compose.problem.notPublic');
    case 'too-long':
      return i18n.t('compose.problem.tooLong');
  }
}

/** Readers, by where they live. */
export function audienceWords(audience: Audience): string {
  switch (audience) {
    case 'CN':
      return i18n.t('compose.audience.CN');
    case 'US':
      return i18n.t('compose.audience.US');
    case 'GB':
      return i18n.t('compose.audience.GB');
    case 'EU':
      return i18n.t('compose.audience.EU');
  }
}
