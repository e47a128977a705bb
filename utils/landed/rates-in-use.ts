import type { RatesState, RateTable } from '../model/rates.ts';
import { bundledRates } from './bundled-rates.ts';

/** What to count with, newest first: what was served, and what came with this version for the currencies it lacks. */
export function ratesInUse(state: RatesState | undefined): readonly RateTable[] {
  const tables = state?.table ? [state.table, bundledRates] : [bundledRates];
  return tables.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}
