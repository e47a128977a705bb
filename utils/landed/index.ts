export { bundledRates } from './bundled-rates.ts';
export { landedTotal } from './landed-total.ts';
export type { LandedQuery } from './query.ts';
