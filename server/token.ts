import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** A device of an account. */
export interface DeviceRef {
  /** 32 hex digits. */
  readonly account: string;
  /** 16 hex digits. */
  readonly device: string;
}

/** Source of random bytes. */
export type Random = (length: number) => Uint8Array;

/** A new account's id and its first device's. */
export function newAccount(random: Random): DeviceRef {
  return { account: hex(random(16)), device: newDevice(random) };
}

/** A new device's id. */
export function newDevice(random: Random): string {
  return hex(random(8));
}

/** A new 256-bit secret. */
export function newSecret(random: Random): string {
  return Buffer.from(random(32)).toString('base64url');
}

/** The secret that belongs to a key only its caller has: the same for the same key and salt. */
export function derivedSecret(key: string, salt: string): string {
  return createHmac('sha256', key).update(salt).digest('base64url');
}

/** The bearer token. It names its account, so that rows are found by account first. */
export function formatToken({ account, device }: DeviceRef, secret: string): string {
  return `${account}.${device}.${secret}`;
}

/** Whose token it claims to be; undefined when it has not the form of one. */
export function parseToken(token: string): DeviceRef | undefined {
  const [, account, device] = /^([0-9a-f]{32})\.([0-9a-f]{16})\.[\w-]{43}$/.exec(token) ?? [];
  return account && device ? { account, device } : undefined;
}

/** SHA-256, hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Compares two hashes in a time that does not tell where they differ. */
export function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
