export { type AccountOptions, createAccount, joinAccount, type Linked } from './account.ts';
export type { Asking, Refused } from './ask.ts';
export { deleteAccount } from './delete-account.ts';
export { type Device, listDevices, renameDevice, revokeDevice } from './devices.ts';
export { identify } from './identify.ts';
export { looksLikeCode, offerPairing, PAIRING_MINUTES, takePairing } from './pairing.ts';
export { renewSecret } from './renew-secret.ts';
export { fromHex } from './seal.ts';
