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

/** The id of the account that a key belongs to: nobody can take that of a key which is not theirs. */
export function accountOfKey(key: string): string {
  return hex(createHash('sha256').update(Buffer.from(key, 'base64url')).digest().subarray(0, 16));
}

/** The id of the nth account that was asked for by one Idempotency-Key. */
export function accountOfRequest(key: string, n: number): string {
  return hex(createHash('sha256').update(`feedcart/request/v1\0${n}\0${key}`).digest().subarray(0, 16));
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

/** Compares two texts, of hashes or codes, in a time that does not tell where they differ. */
export function sameText(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
