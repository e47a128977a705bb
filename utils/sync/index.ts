export { type AccountOptions, createAccount, joinAccount, type Linked } from './account.ts';
export { createSync, type RoundResult, type Sync, type SyncOptions, type SyncState } from './create-sync.ts';
export { readEndpointUrl } from './endpoint-url.ts';
