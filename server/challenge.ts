import { createHmac, createPublicKey, verify } from 'node:crypto';
import { enrolText } from '../utils/model/sync-wire.ts';
import { type Random, sameText } from './token.ts';

/** How long a challenge can be answered, milliseconds. */
export const CHALLENGE_MS = 5 * 60 * 1000;
const TIME = 8;
const RANDOM = 16;
const MAC = 16;

/**
 * A challenge that any process can check by the secret they share: nothing is written for a stranger who asks.
 * base64url of its time, randomness and a code over both.
 */
export function newChallenge(secret: string, now: number, random: Random): string {
  const head = Buffer.alloc(TIME + RANDOM);
  head.writeBigUInt64BE(BigInt(now));
  head.set(random(RANDOM), TIME);
  return Buffer.concat([head, mac(secret, head)]).toString('base64url');
}

/** Until when the challenge can be answered; undefined when it is not ours, or too old. */
export function challengeEnd(secret: string, challenge: string, now: number): number | undefined {
  const bytes = Buffer.from(challenge, 'base64url');
  // One spelling only, as a challenge that was used is known by its text.
  if (bytes.length !== TIME + RANDOM + MAC || bytes.toString('base64url') !== challenge) return undefined;
  const head = bytes.subarray(0, TIME + RANDOM);
  if (!sameText(mac(secret, head).toString('hex'), bytes.subarray(TIME + RANDOM).toString('hex')))
    return undefined;
  const end = Number(head.readBigUInt64BE()) + CHALLENGE_MS;
  return end > now ? end : undefined;
}

/** Whether the signature is the key's, over this challenge for this device. */
export function isSigned(key: string, challenge: string, device: string, signature: string): boolean {
  const text = Buffer.from(enrolText(challenge, device));
  try {
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
    return verify(null, text, publicKey, Buffer.from(signature, 'base64url'));
  } catch {
    return false; // no key at all
  }
}

function mac(secret: string, head: Uint8Array): Buffer {
  return createHmac('sha256', secret).update(head).digest().subarray(0, MAC);
}
