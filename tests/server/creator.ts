import { expect } from 'vitest';
import {
  bucketEntrySchema,
  bucketPath,
  type Card,
  type CreatorState,
  creatorStateSchema,
  prefixOf,
  type SignedEntry,
  signEntry,
} from '../../utils/cards/index.ts';
import type { SigningKey } from '../../utils/model/ed25519.ts';
import { aCard, keyNumber, signed } from '../cards/creator.ts';
import type { Endpoint } from './endpoint.ts';

/** What an endpoint is asked in JSON. */
export function sending(body: unknown, method = 'POST'): RequestInit {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

/** A creator with a key and what they may ask. */
export interface TestCreator {
  readonly id: string;
  readonly state: CreatorState;
  /** Publishes a card for a post, with changes to what it says otherwise. */
  publish(change?: Partial<Card>, by?: SigningKey): Promise<Response>;
}

/** Enrols an author by the nth key. */
export async function enrol(endpoint: Endpoint, n = 1, author = 'lin.example.com'): Promise<TestCreator> {
  const key = await keyNumber(n);
  const entry = await signEntry([], { platform: 'bluesky', author, kind: 'start', at: endpoint.now }, key);
  const answer = await endpoint.request('/v1/creators', sending({ entry }));
  expect(answer.status).toBe(201);
  const state = creatorStateSchema.parse(await answer.json());
  return {
    id: state.creator,
    state,
    async publish(change = {}, by = key) {
      const card = aCard({ author, at: endpoint.now, ...change });
      return endpoint.request('/v1/cards', sending(await signed(card, by)));
    },
  };
}

/** The entry that comes after a creator's log. */
export async function nextEntry(
  { state: { platform, author, log } }: TestCreator,
  n: number,
  change: { kind: 'rotate'; next: string } | { kind: 'revoke'; since?: number },
  at: number,
): Promise<SignedEntry> {
  return signEntry(log, { platform, author, at, ...change }, await keyNumber(n));
}

/** What the bucket of a post holds. */
export async function cardsOf(endpoint: Endpoint, post = '3kxyz') {
  const answer = await endpoint.request(bucketPath('bluesky', await prefixOf(post, 4)));
  expect(answer.status).toBe(200);
  return bucketEntrySchema.array().parse(await answer.json());
}

/** What the public interfaces of Bluesky and of a Mastodon instance answer, for the tests to fill. */
export function fakePages(pages: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  return {
    asked,
    askPage: async (url: string) => {
      asked.push(url);
      const found = Object.entries(pages).find(([start]) => url.startsWith(start));
      return found && JSON.stringify(found[1]);
    },
  };
}
