import { i18n } from '#i18n';
import type { PartSaid } from './compose-view.ts';

/** How many of those that were to be added to a draft are in it. */
export interface Added {
  readonly added: number;
  /** They were in the draft already. */
  readonly known: number;
  /** They found no room. */
  readonly over: number;
  /** How many the draft has now. */
  readonly count: number;
}

/** What became of goods that were to be added to a draft, in a sentence. */
export function addedWords({ added, known, over, count }: Added): PartSaid {
  if (over > 0 && added === 0) return { words: i18n.t('compose.full'), isGood: false };
  if (over > 0)
    return { words: i18n.t('compose.addedSome', over, [String(added), String(over)]), isGood: false };
  if (added > 0)
    return { words: i18n.t('compose.added', added, [String(added), String(count)]), isGood: true };
  return { words: i18n.t('compose.known', known), isGood: true };
}
