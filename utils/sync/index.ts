export { createSync, type RoundResult, type Sync, type SyncOptions, type SyncState } from './create-sync.ts';
export type { Identify, Identity } from './identity.ts';
export type { Decision } from './removals.ts';
