export { type AtMyDoor, atMyDoor } from './at-my-door.ts';
export { bundledRates } from './bundled-rates.ts';
export { cbecLimits } from './cbec-limits.ts';
export { landedTotal } from './landed-total.ts';
export type { LandedQuery } from './query.ts';
export { ratesInUse } from './rates-in-use.ts';
export { type RenewPorts, renewRates } from './renew-rates.ts';
export { rulesFor } from './rules/index.ts';
export { originOf, type ShopOrigin } from './shop-origins.ts';
