/**
 * What travels between a device and the endpoint about accounts, devices and pairing; records are in sync-wire.ts.
 * Not for the page side: it imports zod at run time.
 */
import { z } from 'zod';

/** Bounds; sizes are characters, times are milliseconds. */
export const ACCOUNT_LIMITS = {
  /** Devices of one account. */
  devices: 32,
  /** A device's name, as it is sent. */
  name: 512,
  /** What one device leaves for another to pair. */
  box: 4096,
  /** How long a challenge can be answered, once. */
  challengeMs: 2 * 60_000,
  /** How long what was left can be taken, once. */
  pairingMs: 10 * 60_000,
  /** Challenges, or boxes, that one account may have waiting. */
  waiting: 8,
} as const;

/** 128 bits, as 32 hex digits. */
const hex128 = z.string().regex(/^[0-9a-f]{32}$/);

export const accountIdSchema = hex128;
/** 64 random bits. */
export const deviceIdSchema = z.string().regex(/^[0-9a-f]{16}$/);

/**
 * An Ed25519 public key, 32 bytes as base64url. The id of an account that has one is the first half of the SHA-256,
 * in hex, of `accountIdText(key)`: nobody can take the id of a key that is not theirs.
 */
export const publicKeySchema = z.base64url().length(43);
/** An Ed25519 signature, 64 bytes as base64url. */
export const signatureSchema = z.base64url().length(86);
/** 256 random bits as base64url. */
export const challengeSchema = z.base64url().length(43);
/** Opaque to the endpoint; devices encrypt it. */
export const deviceNameSchema = z.string().max(ACCOUNT_LIMITS.name);

/** What is hashed for an account's id. */
export function accountIdText(key: string): string {
  return `feedcart/account/v1\0${key}`;
}

/** What a device signs, as UTF-8, to be let in by the account's key instead of another device's token. */
export function registrationText(account: string, challenge: string): string {
  return `feedcart/device/v1\0${account}\0${challenge}`;
}

/** POST /v1/accounts, with an Idempotency-Key. Without a key the id is random, and only its devices can add others. */
export const accountRequestSchema = z.object({
  key: publicKeySchema.optional(),
  name: deviceNameSchema.optional(),
});

/** POST /v1/challenges. Any account gets one: who asks learns nothing of which there are. */
export const challengeRequestSchema = z.object({ account: accountIdSchema });
export const challengeAnswerSchema = z.object({ challenge: challengeSchema, expires: z.int().nonnegative() });

/** POST /v1/devices, with the token of a device of the account. */
export const deviceRequestSchema = z.object({ name: deviceNameSchema.optional() });

/** POST /v1/devices/signed, without a token: `signature` is the account's key over `registrationText`. */
export const signedDeviceRequestSchema = z.object({
  account: accountIdSchema,
  challenge: challengeSchema,
  signature: signatureSchema,
  name: deviceNameSchema.optional(),
});

/** GET /v1/devices. */
export const devicesAnswerSchema = z.object({
  devices: z.array(
    z.object({
      id: deviceIdSchema,
      /** Empty when none was given. */
      name: z.string(),
      created: z.int().nonnegative(),
      /** Last use, exact to a day. */
      seen: z.int().nonnegative(),
      /** Whether it is the one that asks. */
      current: z.boolean(),
    }),
  ),
});

/** PATCH /v1/devices/{id}. */
export const deviceChangeSchema = z.object({ name: deviceNameSchema });

/** Answer of PATCH and DELETE /v1/devices/{id}. */
export const deviceChangedSchema = z.object({ device: deviceIdSchema });

/**
 * POST /v1/pairings: leaves a box for another device, which takes it with the account and the id. Both sides make
 * the id, and the key of the box, out of a one-time secret that only they see, so the id must tell nothing of the key.
 */
export const pairingRequestSchema = z.object({
  id: hex128,
  box: z.base64url().min(1).max(ACCOUNT_LIMITS.box),
});
export const pairingAnswerSchema = z.object({ expires: z.int().nonnegative() });

/** POST /v1/pairings/take, without a token: gives the box to the first who asks, and to nobody after. */
export const takeRequestSchema = z.object({ account: accountIdSchema, id: hex128 });
export const takeAnswerSchema = z.object({ box: z.string() });

/** GET /v1/account. */
export const accountStateSchema = z.object({
  account: accountIdSchema,
  created: z.int().nonnegative(),
  /** Records that are not deleted, and bytes of all, with what they may grow to. */
  records: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  limits: z.object({ records: z.int().positive(), bytes: z.int().positive() }),
});

/** Answer of DELETE /v1/account: from now on every token of it is refused with 401 `gone`. */
export const accountGoneSchema = z.object({ account: accountIdSchema });

export type AccountRequest = z.infer<typeof accountRequestSchema>;
export type ChallengeAnswer = z.infer<typeof challengeAnswerSchema>;
export type SignedDeviceRequest = z.infer<typeof signedDeviceRequestSchema>;
export type DevicesAnswer = z.infer<typeof devicesAnswerSchema>;
export type DeviceChanged = z.infer<typeof deviceChangedSchema>;
export type PairingRequest = z.infer<typeof pairingRequestSchema>;
export type PairingAnswer = z.infer<typeof pairingAnswerSchema>;
export type TakeAnswer = z.infer<typeof takeAnswerSchema>;
export type AccountState = z.infer<typeof accountStateSchema>;
export type AccountGone = z.infer<typeof accountGoneSchema>;
