import type { Payee } from '../utils/model/payee.ts';
import { t } from './t.ts';

/** Whom a posted link pays, in a few words for a card's foot. */
export function payeeWords(payee: Payee): string {
  switch (payee.kind) {
    case 'creator':
      return t('card.payee.creator', [payee.id]);
    case 'network':
      return t('card.payee.network', [payee.name]);
    case 'nobody':
      return t('card.payee.nobody');
    case 'unknown':
      return t('card.payee.unknown');
  }
}

/** The same in a sentence, with whose programme it is. */
export function payeeSentence(payee: Payee): string {
  switch (payee.kind) {
    case 'creator':
      return t('card.details.payee.creator', [payee.id, payee.name]);
    case 'network':
      return t('card.details.payee.network', [payee.name]);
    case 'nobody':
      return t('card.details.payee.nobody');
    case 'unknown':
      return t('card.details.payee.unknown');
  }
}
