import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  bucketPath,
  type CardItem,
  picturePath,
  prefixOf,
  signAsk,
  smallPicturesPath,
} from '../../utils/cards/index.ts';
import { CARD_LIFE } from '../../utils/creators/index.ts';
import { toBase64Url } from '../../utils/model/base64-url.ts';
import { keyNumber } from '../cards/creator.ts';
import { jpeg, webp } from '../model/picture-files.ts';
import { enrol, sending } from './creator.ts';
import { onBothDatabases } from './databases.ts';
import type { Endpoint } from './endpoint.ts';

/** How long a creator, and whom an operator protects, is told that it takes. Seconds. */
const PROMISED = 300;
const FILES = [jpeg({ width: 800, height: 600 }), webp('VP8 ')];
const [HASH = '', SMALL = ''] = FILES.map((file) => createHash('sha256').update(file).digest('hex'));
const CUP: CardItem = {
  title: 'Cup nobody else has',
  price_minor: 2800,
  currency: 'CNY',
  own: {
    sku: 'cup',
    pay: 'https://www.paypal.com/ncp/payment/ABC',
    pictures: [{ hash: HASH, small: SMALL }],
  },
};

/** A creator whose card shows a picture; and the paths on which anybody sees one of the two. */
async function withCup(endpoint: Endpoint) {
  const lin = await enrol(endpoint);
  for (const [at, hash] of [HASH, SMALL].entries()) {
    const ask = { v: 1, creator: lin.id, at: endpoint.now, do: 'picture', hash } as const;
    const data = toBase64Url(FILES[at] ?? new Uint8Array());
    const body = { ...(await signAsk(ask, await keyNumber(1))), data };
    const path = `/v1/creators/${lin.id}/pictures/${hash}`;
    expect((await endpoint.request(path, sending(body, 'PUT'))).status).toBe(201);
  }
  expect((await lin.publish({ items: [CUP] })).status).toBe(201);
  const prefix = await prefixOf('3kxyz', 4);
  return {
    lin,
    /** Kept by nobody but what lies between. */
    pages: [
      `/c/${lin.id}`,
      `/c/${lin.id}/links`,
      `/v1/creators/${lin.id}/cards`,
      picturePath(HASH),
      picturePath(SMALL),
    ],
    /** Kept by readers, too. */
    buckets: [bucketPath('bluesky', prefix), smallPicturesPath('bluesky', prefix)],
  };
}

/** So long an answer may be shown by a cache for many and, after that, by a browser. Seconds. */
function keptFor(answer: Response): { readonly shared: number; readonly own: number } {
  const caching = answer.headers.get('cache-control') ?? '';
  const seconds = (name: string) => Number(new RegExp(`(?:^|[ ,])${name}=(\\d+)`).exec(caching)?.[1] ?? 0);
  const more = seconds('stale-while-revalidate');
  expect(caching).toContain('s-maxage=');
  return { shared: seconds('s-maxage') + more, own: seconds('max-age') };
}

onBothDatabases((endpoint) => {
  test('What is withdrawn is gone from every public answer, and five minutes later from whatever has kept one', async () => {
    const { lin, pages, buckets } = await withCup(endpoint());
    const seen = async (path: string) => {
      const answer = await endpoint().request(path);
      const text = await answer.clone().text();
      return {
        answer,
        shows:
          answer.status === 200 && (path.includes('/pictures/') ? text.length > 2 : text.includes(CUP.title)),
      };
    };
    for (const path of [...pages, ...buckets]) {
      const { answer, shows } = await seen(path);
      expect([path, shows]).toEqual([path, true]);
      const { shared, own } = keptFor(answer);
      // Readers ask past what their browser has, and keep the answer themselves.
      const after = buckets.includes(path) ? CARD_LIFE / 1000 : own;
      expect([path, shared + after <= PROMISED]).toEqual([path, true]);
    }
    expect((await lin.publish({ seq: 2, items: [] })).status).toBe(201);
    for (const path of [...pages, ...buckets])
      expect([path, (await seen(path)).shows]).toEqual([path, false]);
  });
});
