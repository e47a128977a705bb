import type { CbecQuota } from '../utils/model/cbec-quota.ts';
import { amountWords } from './landed-words.ts';
import { t } from './t.ts';

/** What is left of China's quota for cross-border orders, and what one more order may be worth: a sentence each. */
export function quotaWords({ year, limits, left, nextOrder }: CbecQuota): readonly string[] {
  if (left.minor === 0) return [t('landed.quota.none', [year])];
  return [
    t('landed.quota.left', [amountWords(left), amountWords(limits.year), year]),
    t('landed.quota.next', [amountWords(nextOrder)]),
  ];
}
