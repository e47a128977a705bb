import { z } from 'zod';
import {
  type Card,
  picturePath,
  picturesOf,
  readCardText,
  type SignedCard,
  signedCardSchema,
} from '../cards/index.ts';
import { fetchPublicFile } from '../endpoint/fetch-public-file.ts';
import { request } from '../endpoint/request.ts';
import { toBase64Url } from '../model/base64-url.ts';
import { PICTURE_LIMITS } from '../model/picture-file.ts';
import { type HandleRow, keepOwnCard, readOwnCard, readOwnCards } from '../store/index.ts';
import { type OwnPorts, send } from './own-posts.ts';
import { type Refusal, sign } from './publisher.ts';

/** How often an endpoint is asked for what is left: some hundreds each time, of the 5,000 posts that one may have there. */
const MOST_ROUNDS = 40;

const listingSchema = z.object({ cards: z.array(signedCardSchema) });

/** What became of withdrawing everything. */
export interface Withdrawn {
  /** Posts under which nothing stands any more. */
  readonly gone: number;
  /** Posts whose withdrawal the endpoint does not have: what could be signed is kept, and brought there later. */
  readonly left: number;
  /** Why something is left. */
  readonly problem?: string;
}

/**
 * Withdraws all that is published under these names, from whichever device: pictures and showcase go with it, as an
 * endpoint keeps no picture that no card names. One that is away is not asked again for each card.
 */
export async function withdrawAll(ports: OwnPorts, handles: readonly HandleRow[]): Promise<Withdrawn> {
  const { store, account } = ports;
  let gone = 0;
  let left = 0;
  let problem: string | undefined;

  const withdraw = async (handle: HandleRow, post: string, listed: number): Promise<void> => {
    const here = await readOwnCard(store, `${handle.name} ${post}`);
    const before = { ...here, seq: Math.max(listed, here?.seq ?? 0) };
    const row = await sign(account, handle, { post, items: [], before, at: store.now() });
    if ('problem' in row) {
      left += 1;
      problem ??= row.problem;
      return;
    }
    await keepOwnCard(store, row);
    const sent = problem === undefined ? await send(ports, row, handle) : row;
    // What the operator has taken down stands nowhere.
    if (sent.published || sent.refused === 'hidden') {
      gone += 1;
      return;
    }
    left += 1;
    problem ??= sent.refused ?? 'offline';
  };

  for (const handle of handles) {
    const done = new Set<string>();
    // An endpoint tells of so many at a time: who hears of none anew has heard of all.
    let before = -1;
    for (let round = 1; before < done.size && problem === undefined; round++) {
      before = done.size;
      // One that always knows of another would keep us for ever.
      const published =
        round > MOST_ROUNDS ? { problem: 'not_our_server' } : await readPublished(ports, handle);
      if ('problem' in published) problem = published.problem;
      else
        for (const { card } of published.cards) {
          if (done.has(card.post)) continue;
          done.add(card.post);
          await withdraw(handle, card.post, card.seq);
        }
    }
    // Those that wait here, and those that nobody could be asked about.
    for (const row of await readOwnCards(store))
      if (!row.withdrawn && !done.has(row.post) && `${row.platform} ${row.author}` === handle.name)
        await withdraw(handle, row.post, row.seq);
  }
  return { gone, left, ...(problem !== undefined && { problem }) };
}

/** What a creator has published, to be kept by them: nothing in it is secret. */
export interface PublishedFile {
  readonly feedcart: 'published';
  readonly version: 1;
  readonly names: readonly Pick<HandleRow, 'platform' | 'author' | 'creator' | 'endpoint'>[];
  /** As they were signed. */
  readonly cards: readonly SignedCard[];
  /** By their SHA-256; the files in base64url. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** All that is published under these names, with its pictures: what can't be had is said, not left out. */
export async function takePublished(
  ports: Pick<OwnPorts, 'account' | 'exchange'>,
  handles: readonly HandleRow[],
): Promise<PublishedFile | Refusal> {
  const { url } = ports.account;
  const { fetch, timeout } = ports.exchange;
  const cards: SignedCard[] = [];
  const pictures: Record<string, string> = {};
  for (const handle of handles) {
    const published = await readPublished(ports, handle);
    if ('problem' in published) return published;
    for (const { signed, card } of published.cards) {
      cards.push(signed);
      for (const hash of picturesOf(card)) {
        if (hash in pictures) continue;
        const maxBytes = PICTURE_LIMITS.bytes;
        const wish = { url: url + picturePath(hash), accept: 'image/*', etag: undefined, maxBytes };
        const served = await fetchPublicFile({ ...wish, fetch, timeout });
        if (served.kind !== 'file') return { problem: 'offline' };
        pictures[hash] = toBase64Url(served.file);
      }
    }
  }
  const names = handles.map(({ platform, author, creator, endpoint }) => ({
    platform,
    author,
    creator,
    endpoint,
  }));
  return { feedcart: 'published', version: 1, names, cards, pictures };
}

/** What stands under a name now, past whatever keeps an older answer. */
async function readPublished(
  { account, exchange }: Pick<OwnPorts, 'account' | 'exchange'>,
  { creator }: HandleRow,
): Promise<{ readonly cards: readonly { signed: SignedCard; card: Card }[] } | Refusal> {
  const url = `${account.url}/v1/creators/${creator}/cards?at=${exchange.now()}`;
  const reply = await request(exchange, { method: 'GET', url, answer: listingSchema });
  // Of whom the operator shows nothing, nothing stands anywhere.
  if (reply.kind === 'refusal' && reply.status === 404) return { cards: [] };
  if (reply.kind !== 'answer') return { problem: reply.code };
  const cards = reply.body.cards.flatMap((signed) => {
    const reading = readCardText(signed.card);
    return 'card' in reading ? [{ signed, card: reading.card }] : [];
  });
  return { cards };
}
