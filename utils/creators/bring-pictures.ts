import {
  pictureAnswerSchema,
  picturesAnswerSchema,
  picturesOf,
  readCardText,
  signAsk,
} from '../cards/index.ts';
import { type Exchange, request } from '../endpoint/request.ts';
import { toBase64Url } from '../model/base64-url.ts';
import { fileIn, getPictures, type HandleRow, type OwnCardRow, type Store } from '../store/index.ts';
import { type CreatorAccount, keyOf, type Refusal } from './publisher.ts';

interface Ports {
  readonly store: Store;
  readonly account: CreatorAccount;
  readonly exchange: Exchange;
}

/**
 * Brings what a card names and its endpoint lacks; undefined when all of it is there. What is brought stays there for an hour,
 * so that whatever is cut off goes on later.
 */
export async function bringPictures(
  { store, account, exchange }: Ports,
  { signed }: Pick<OwnCardRow, 'signed'>,
  handle: HandleRow,
): Promise<Refusal | undefined> {
  const key = await keyOf(account.secret, handle);
  const reading = readCardText(signed.card);
  if (!key || !('card' in reading)) return { problem: 'unsupported' };
  const { creator } = handle;
  const path = `${account.url}/v1/creators/${creator}/pictures`;
  const ask = (what: Wanted) => signAsk({ v: 1, creator, at: exchange.now(), ...what }, key);
  const listed = await request(exchange, {
    method: 'POST',
    url: path,
    body: await ask({ do: 'pictures' }),
    answer: picturesAnswerSchema,
  });
  if (listed.kind !== 'answer') return { problem: listed.code };
  const there = new Set(listed.body.pictures);
  const missing = [...picturesOf(reading.card)].filter((hash) => !there.has(hash));
  const here = await getPictures(store, missing);
  for (const hash of missing) {
    const file = fileIn(here.get(hash) ?? '');
    // Another device has made this card: it has the pictures.
    if (!file) return { problem: 'picture' };
    const body = { ...(await ask({ do: 'picture', hash })), data: toBase64Url(file) };
    const url = `${path}/${hash}`;
    const reply = await request(exchange, { method: 'PUT', url, body, answer: pictureAnswerSchema });
    if (reply.kind !== 'answer') return { problem: reply.code };
  }
  return undefined;
}

type Wanted = { readonly do: 'pictures' } | { readonly do: 'picture'; readonly hash: string };
