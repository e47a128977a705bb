import { i18n } from '#i18n';

/** What became of a link that was to be saved, in a sentence. */
export function addWords(
  answer: 'saved' | 'known' | 'short-link' | 'not-a-product' | 'not-certain' | 'failed',
): string {
  switch (answer) {
    case 'saved':
      return i18n.t('add.saved');
    case 'known':
      return i18n.t('add.known');
    case 'short-link':
      return i18n.t('add.shortLink');
    case 'not-certain':
      return i18n.t('add.notCertain');
    case 'not-a-product':
      return i18n.t('add.notProduct');
    case 'failed':
      return i18n.t('card.saveFailed');
  }
}
