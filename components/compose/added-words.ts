import { i18n } from '#i18n';
import type { PartSaid } from './compose-view.ts';

/** What became of something that was to be added to a draft, in a sentence. */
export function addedWords(
  answer: { readonly state: 'added' | 'known'; readonly count: number } | { readonly state: 'full' },
): PartSaid {
  switch (answer.state) {
    case 'added':
      return { words: i18n.t('compose.added', [String(answer.count)]), isGood: true };
    case 'known':
      return { words: i18n.t('compose.known'), isGood: true };
    case 'full':
      return { words: i18n.t('compose.full'), isGood: false };
  }
}
