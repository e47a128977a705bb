import type { CbecLimits } from '../model/cbec-quota.ts';
import { rulesFor } from './rules/index.ts';

/** The limits of China's cross-border e-commerce on a day (YYYY-MM-DD); undefined where no rule is known. */
export function cbecLimits(on: string): CbecLimits | undefined {
  const terms = rulesFor('CN', on).find(({ cbec }) => cbec)?.cbec;
  return terms && { order: terms.orderLimit, year: terms.yearLimit };
}
