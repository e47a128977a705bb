import { z } from 'zod';
import { toBase64Url } from '../model/base64-url.ts';
import type { SigningKey } from '../model/ed25519.ts';
import { momentSchema } from '../model/schema.ts';
import { creatorIdSchema } from './creator-wire.ts';
import { pictureHashSchema, publicKeySchema, signatureSchema, skuSchema } from './schema.ts';
import { isSignedAs, signAs } from './signed-text.ts';

/*
 * What a creator asks of an endpoint for themselves: signed by their key, for ten minutes, and harmless when it is sent
 * twice.
 */

/** How far the time of a request may lie from the endpoint's, either way. */
export const ASK_MS = 10 * 60 * 1000;

const common = { v: z.literal(1), creator: creatorIdSchema, at: momentSchema };
const followers = z.int().min(0).max(2_000_000_000);

export const askSchema = z.discriminatedUnion('do', [
  /** To be let into the programme. `shown`: what the profile shows, "1.2万" being a range; for sites we can't look at. */
  z.object({
    ...common,
    do: z.literal('apply'),
    shown: z.object({ min: followers, max: followers }).exactOptional(),
  }),
  /** So many are there now, reserved ones among them. The word with the latest `at` counts. */
  z.object({ ...common, do: z.literal('stock'), sku: skuSchema, stock: z.int().min(0).max(1_000_000) }),
  /** What is reserved. */
  z.object({ ...common, do: z.literal('reservations') }),
  /** A reservation was paid for: it leaves the stock. */
  z.object({ ...common, do: z.literal('settle'), code: z.string().regex(/^[0-9A-Z]{8}$/) }),
  /** Count openings of one's cards from now on, or no more. The word with the latest `at` counts. */
  z.object({ ...common, do: z.literal('count'), on: z.boolean() }),
  /** Keep a picture, whose very bytes are named by it. */
  z.object({ ...common, do: z.literal('picture'), hash: pictureHashSchema }),
  /** Which pictures are kept. */
  z.object({ ...common, do: z.literal('pictures') }),
  /** How often cards were opened. */
  z.object({ ...common, do: z.literal('openings') }),
]);

export type Ask = z.infer<typeof askSchema>;
export type AskKind = Ask['do'];

/** A request as it travels. */
export const signedAskSchema = z.object({
  ask: z.string().min(2).max(2048),
  /** Ed25519 over SIGNED.ask and the UTF-8 of `ask`. */
  sig: signatureSchema,
  key: publicKeySchema,
});

export type SignedAsk = z.infer<typeof signedAskSchema>;

/** Signs a request. */
export async function signAsk(ask: Ask, { privateKey, publicKey }: SigningKey): Promise<SignedAsk> {
  const text = JSON.stringify(askSchema.parse(ask));
  return { ask: text, sig: await signAs('ask', text, privateKey), key: toBase64Url(publicKey) };
}

/** The request, if it is signed by the key it names and of this time; undefined otherwise. Never throws. */
export async function readAsk(signed: SignedAsk, now: number): Promise<Ask | undefined> {
  if ((await isSignedAs('ask', signed.ask, signed)) !== true) return undefined;
  try {
    const ask = askSchema.safeParse(JSON.parse(signed.ask)).data;
    return ask && Math.abs(ask.at - now) <= ASK_MS ? ask : undefined;
  } catch {
    return undefined; // not JSON
  }
}
