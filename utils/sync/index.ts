export { type AccountOptions, createAccount, joinAccount, type Linked } from './account.ts';
export type { Asking, Refused } from './ask.ts';
export { createSync, type RoundResult, type Sync, type SyncOptions, type SyncState } from './create-sync.ts';
export { type Device, listDevices, renameDevice, revokeDevice } from './devices.ts';
export { readEndpointUrl } from './endpoint-url.ts';
export { looksLikeCode, offerPairing, PAIRING_MINUTES, takePairing } from './pairing.ts';
export type { Decision } from './removals.ts';
export { renewSecret } from './renew-secret.ts';
export { fromHex } from './seal.ts';
