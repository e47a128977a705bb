import { toBase64Url } from '../../utils/model/base64-url.ts';
import { bundleOf } from '../../utils/rules/built-in.ts';
import type { RulesBundle } from '../../utils/rules/bundle.ts';
import { signedBytes, writeFile } from '../../utils/rules/signed-file.ts';
import { RULES_VERSION } from '../../utils/rules/version.ts';

export const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 10, 22);

/** Somebody who signs rules. */
export interface Signer {
  /** The public key, as builds have it. */
  readonly key: string;
  sign(body: Uint8Array<ArrayBuffer> | string): Promise<Uint8Array<ArrayBuffer>>;
}

export async function newSigner(): Promise<Signer> {
  const pair = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('no pair');
  const key = toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  return {
    key,
    async sign(body) {
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
      const signature = await crypto.subtle.sign({ name: 'Ed25519' }, pair.privateKey, signedBytes(bytes));
      return writeFile(new Uint8Array(signature), bytes);
    },
  };
}

/** The rules of this tree, one version on, with changes. */
export function newerRules(change: Partial<RulesBundle> = {}): RulesBundle {
  return { ...bundleOf(NOW + 60 * DAY), version: RULES_VERSION + 1, ...change };
}
