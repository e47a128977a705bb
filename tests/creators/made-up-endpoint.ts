import {
  type BucketEntry,
  buildFilter,
  type Card,
  creatorId,
  fuseKey,
  type Goods,
  handleCode,
  hashOf,
  prefixOf,
  readKeyLog,
  type SignedEntry,
  signCard,
  signEntry,
  writeFilter,
} from '../../utils/cards/index.ts';
import { toBase64Url } from '../../utils/model/base64-url.ts';
import type { SigningKey } from '../../utils/model/ed25519.ts';
import { AT, aCard, keyNumber } from '../cards/creator.ts';

export const ENDPOINT = 'https://cards.example';
export const PREFIX = 4;

/** A creator as the endpoint knows them. */
export interface MadeUpCreator {
  readonly author: string;
  key: SigningKey;
  log: SignedEntry[];
  verified: boolean;
}

/** A creator whose key is one of a few that are always the same. */
export async function creator(author: string, number: number, verified = true): Promise<MadeUpCreator> {
  const key = await keyNumber(number);
  const wanted = { platform: 'bluesky', author, at: AT - 1000, kind: 'start' } as const;
  return { author, key, log: [await signEntry([], wanted, key)], verified };
}

/** What a post of theirs has to show. */
export function codeOf({ author, key }: MadeUpCreator): Promise<string> {
  return handleCode('bluesky', author, toBase64Url(key.publicKey));
}

/** An entry of a bucket: a card of theirs, as they signed it. */
export async function entryOf(
  { author, key, log, verified }: MadeUpCreator,
  card: Partial<Card>,
): Promise<BucketEntry> {
  const signing = await signCard(aCard({ platform: 'bluesky', author, ...card }), key);
  if ('problem' in signing) throw new Error(signing.problem);
  const read = await readKeyLog(log);
  if (!read) throw new Error('the log does not hold');
  return { ...signing.signed, creator: await creatorId(read), log, ...(verified && { verified: AT }) };
}

/** An endpoint that answers what it is told to, and remembers what it was asked. */
export class MadeUpEndpoint {
  /** By post. */
  readonly cards = new Map<string, unknown[]>();
  /** By creator. */
  readonly goods = new Map<string, Goods[]>();
  /** What is kept, by its number. */
  readonly reserved = new Map<
    string,
    { readonly creator: string; readonly sku: string; readonly join: boolean }
  >();
  readonly asked: { readonly path: string; readonly init: RequestInit }[] = [];
  filter: Uint8Array<ArrayBuffer> | 'none' | 'down' = 'none';
  isDown = false;
  /** What is answered in place of a bucket. */
  answerCards: (() => Promise<Response>) | undefined;
  #version = 0;

  /** Serves a filter of these authors. */
  async enrol(authors: readonly string[], key = 9): Promise<void> {
    const keys = await Promise.all(authors.map(async (author) => fuseKey(await hashOf(author))));
    const about = { platform: 'bluesky', version: ++this.#version, at: AT, prefix: PREFIX };
    this.filter = await writeFilter(buildFilter(keys), about, await keyNumber(key));
  }

  paths(kind: 'filter' | 'cards' | 'goods'): string[] {
    return this.asked.map(({ path }) => path).filter((path) => path.startsWith(`/v1/${kind}/`));
  }

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const { pathname, origin } = new URL(url);
    this.asked.push({ path: pathname, init });
    if (this.isDown || origin !== ENDPOINT) throw new TypeError('Failed to fetch');
    const headers = new Headers(init.headers);
    if (pathname.startsWith('/v1/filter/')) {
      if (this.filter === 'none') return new Response('', { status: 404 });
      if (this.filter === 'down') return new Response('', { status: 503 });
      const etag = `"${this.#version}-${this.filter.length}"`;
      if (headers.get('if-none-match') === etag) return new Response(null, { status: 304 });
      return new Response(this.filter, { headers: { etag } });
    }
    if (pathname.includes('/reservations/')) return this.#reserve(pathname, init);
    if (pathname.startsWith('/v1/goods/'))
      return Response.json([...this.goods].map(([creator, goods]) => ({ creator, goods })));
    if (this.answerCards) return this.answerCards();
    const prefix = pathname.split('/').at(-1);
    const entries: unknown[] = [];
    for (const [post, cards] of this.cards)
      if ((await prefixOf(post, PREFIX)) === prefix) entries.push(...cards);
    return Response.json(entries);
  };

  #reserve(pathname: string, { method, body }: RequestInit): Response {
    const [, , , creator = '', , id = ''] = pathname.split('/');
    const before = this.reserved.get(id);
    const add = (of: { readonly sku: string; readonly join: boolean }, count: number) => {
      const goods = (this.goods.get(creator) ?? []).map(({ group, ...one }) => ({
        ...one,
        left: one.sku === of.sku ? one.left - count : one.left,
        ...(group && { group: { ...group, joined: group.joined + (of.join ? count : 0) } }),
      }));
      this.goods.set(creator, goods);
      return goods.find(({ sku }) => sku === of.sku);
    };
    if (method === 'DELETE') {
      if (before) add(before, -1);
      this.reserved.delete(id);
      return Response.json({});
    }
    const { sku, join }: { sku: string; join: boolean } = JSON.parse(typeof body === 'string' ? body : '');
    const left = this.goods.get(creator)?.find((one) => one.sku === sku)?.left ?? 0;
    if (!before && left === 0)
      return Response.json({ code: 'sold_out', message: 'None is left.' }, { status: 409 });
    const now = add({ sku, join }, before ? 0 : 1);
    this.reserved.set(id, { creator, sku, join });
    const until = AT + 20 * 365 * 86_400_000;
    return Response.json({ ...now, quantity: 1, joined: join, code: 'ABCD2345', until });
  }
}
