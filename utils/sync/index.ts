export { createSync, type RoundResult, type Sync, type SyncOptions, type SyncState } from './create-sync.ts';
export { readEndpointUrl } from './endpoint-url.ts';
export type { Identify, Identity } from './identity.ts';
export type { Decision } from './removals.ts';
export { exchangeOf } from './request.ts';
