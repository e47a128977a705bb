import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../server/commands.ts';
import { MOST_PICTURES } from '../../server/creators/pictures.ts';
import {
  bucketPictureSchema,
  type CardItem,
  type CardPicture,
  picturePath,
  picturesAnswerSchema,
  prefixOf,
  signAsk,
  smallPicturesPath,
} from '../../utils/cards/index.ts';
import { toBase64Url } from '../../utils/model/base64-url.ts';
import { PICTURE_LIMITS } from '../../utils/model/picture-file.ts';
import { keyNumber } from '../cards/creator.ts';
import { jpeg, png, webp } from '../model/picture-files.ts';
import { enrol, sending, type TestCreator } from './creator.ts';
import { onBothDatabases } from './databases.ts';
import { type Endpoint, refusal } from './endpoint.ts';

const HOUR = 60 * 60 * 1000;
const nameOf = (file: Uint8Array) => createHash('sha256').update(file).digest('hex');

/** Brings a picture, as whoever has the nth key. */
async function bring(
  endpoint: Endpoint,
  { id }: Pick<TestCreator, 'id'>,
  file: Uint8Array,
  change: { n?: number; hash?: string; signed?: string; as?: string } = {},
): Promise<Response> {
  const { n = 1, hash = nameOf(file), signed = hash, as = id } = change;
  const ask = { v: 1, creator: id, at: endpoint.now, do: 'picture', hash: signed } as const;
  const body = { ...(await signAsk(ask, await keyNumber(n))), data: toBase64Url(file) };
  return endpoint.request(`/v1/creators/${as}/pictures/${hash}`, sending(body, 'PUT'));
}

async function keptOf(endpoint: Endpoint, { id }: TestCreator) {
  const signed = await signAsk({ v: 1, creator: id, at: endpoint.now, do: 'pictures' }, await keyNumber(1));
  const answer = await endpoint.request(`/v1/creators/${id}/pictures`, sending(signed));
  return picturesAnswerSchema.parse(await answer.json()).pictures;
}

function cup(...pictures: readonly CardPicture[]): CardItem {
  const pay = 'https://www.paypal.com/ncp/payment/ABC';
  return { title: 'Cup', price_minor: 2800, currency: 'CNY', own: { sku: 'cup', pay, pictures } };
}

const CUP = jpeg({ width: 800, height: 600 });
const SMALL = webp('VP8 ');
const SHOWN = { hash: nameOf(CUP), small: nameOf(SMALL), alt: 'A "cup" <b>' };

/** Lin, whose card shows the cup. */
async function potter(endpoint: Endpoint): Promise<TestCreator> {
  const lin = await enrol(endpoint);
  for (const file of [CUP, SMALL]) expect((await bring(endpoint, lin, file)).status).toBe(201);
  expect((await lin.publish({ items: [cup(SHOWN)] })).status).toBe(201);
  return lin;
}

const shown = (endpoint: Endpoint, hash = nameOf(CUP)) => endpoint.request(picturePath(hash));

async function smallUnder(endpoint: Endpoint, post = '3kxyz') {
  const answer = await endpoint.request(smallPicturesPath('bluesky', await prefixOf(post, 4)));
  return bucketPictureSchema.array().parse(await answer.json());
}

onBothDatabases((endpoint) => {
  describe('A picture of own goods', () => {
    test('is served to everybody by its hash, as what its bytes are', async () => {
      await potter(endpoint());
      const answer = await shown(endpoint());
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(CUP);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/jpeg',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'cross-origin',
        'access-control-allow-origin': '*',
      });
      const etag = answer.headers.get('etag') ?? '';
      const again = await endpoint().request(picturePath(nameOf(CUP)), {
        headers: { 'if-none-match': etag },
      });
      expect(again.status).toBe(304);
    });

    test('is told of, small, by the prefix of its card, so that nobody names it to see it', async () => {
      const lin = await potter(endpoint());
      const [one] = await smallUnder(endpoint());
      expect(one).toEqual({ creator: lin.id, hash: nameOf(SMALL), data: toBase64Url(SMALL) });
      const empty = await endpoint().request(smallPicturesPath('bluesky', 'ffffffff'));
      expect(await empty.json()).toEqual([]);
      for (const prefix of ['abc', 'ABCD', 'abc%', '123456789'])
        expect((await endpoint().request(smallPicturesPath('bluesky', prefix))).status).toBe(400);
    });

    test('may be brought twice, and is there once', async () => {
      const lin = await enrol(endpoint());
      expect((await bring(endpoint(), lin, CUP)).status).toBe(201);
      expect((await bring(endpoint(), lin, CUP)).status).toBe(200);
      expect(await keptOf(endpoint(), lin)).toEqual([nameOf(CUP)]);
    });

    test('is shown to nobody before a card names it', async () => {
      const lin = await enrol(endpoint());
      await bring(endpoint(), lin, CUP);
      expect((await refusal(shown(endpoint()))).code).toBe('no_picture');
    });

    test('that is not there refuses the card that names it, and so does a small one that is large', async () => {
      const lin = await enrol(endpoint());
      const { code } = await refusal(lin.publish({ items: [cup(SHOWN)] }));
      expect(code).toBe('picture');
      await bring(endpoint(), lin, CUP);
      const large = { hash: nameOf(CUP), small: nameOf(CUP) };
      expect((await refusal(lin.publish({ items: [cup(large)] }))).code).toBe('picture');
      expect((await lin.publish({ items: [cup({ hash: nameOf(CUP) })] })).status).toBe(201);
    });

    test('stands on the showcase with its words, for people and for machines', async () => {
      const lin = await potter(endpoint());
      const answer = await endpoint().request(`/c/${lin.id}`);
      const page = await answer.text();
      expect(page).toContain(
        `<img itemprop="image" src="${picturePath(nameOf(CUP))}" alt="A &quot;cup&quot; &lt;b&gt;"`,
      );
      expect(answer.headers.get('content-security-policy')).toContain("img-src 'self';");
    });
  });

  describe('A picture goes', () => {
    test('with the card that was withdrawn, or names another one', async () => {
      const lin = await potter(endpoint());
      const other = png();
      await bring(endpoint(), lin, other);
      await lin.publish({ seq: 2, items: [cup({ hash: nameOf(other) })] });
      expect(await keptOf(endpoint(), lin)).toEqual([nameOf(other)]);
      expect((await shown(endpoint())).status).toBe(404);
      await lin.publish({ seq: 3, items: [] });
      expect(await keptOf(endpoint(), lin)).toEqual([]);
      expect(await smallUnder(endpoint())).toEqual([]);
    });

    test('with the last card alone, where two name it', async () => {
      const lin = await potter(endpoint());
      await lin.publish({ post: '3kother', items: [cup(SHOWN)] });
      await lin.publish({ seq: 2, items: [] });
      expect((await shown(endpoint())).status).toBe(200);
      await lin.publish({ post: '3kother', seq: 2, items: [] });
      expect((await shown(endpoint())).status).toBe(404);
    });

    test('when it has waited an hour for a card', async () => {
      const lin = await enrol(endpoint());
      await bring(endpoint(), lin, CUP);
      endpoint().now += HOUR + 1;
      await bring(endpoint(), lin, SMALL);
      expect(await keptOf(endpoint(), lin)).toEqual([nameOf(SMALL)]);
    });

    test.each([
      ['a card', ['--post', '3kxyz', 'not theirs']],
      ['all cards', ['not theirs']],
    ])('for good when the operator takes %s down', async (_, words) => {
      const lin = await potter(endpoint());
      const done = await runCommand('creators', ['hide', lin.id, ...words], endpoint().db, { followers: 0 });
      expect(done).toMatchObject({ done: expect.any(String) });
      expect((await shown(endpoint())).status).toBe(404);
      expect(await smallUnder(endpoint())).toEqual([]);
      expect(await keptOf(endpoint(), lin)).toEqual([]);
    });

    test('for one creator alone, where another one shows the same', async () => {
      const lin = await potter(endpoint());
      const mei = await enrol(endpoint(), 2, 'mei.example.com');
      await bring(endpoint(), mei, CUP, { n: 2 });
      await mei.publish({ post: '3kmei', items: [cup({ hash: nameOf(CUP) })] }, await keyNumber(2));
      await lin.publish({ seq: 2, items: [] });
      expect((await shown(endpoint())).status).toBe(200);
    });
  });

  describe('What is no picture of theirs is refused', () => {
    test.each([
      [
        'a drawing',
        new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>'),
      ],
      ['an animation', png({ more: { acTL: '\0\0\0\x02\0\0\0\0' } })],
      ['more pixels than may be', png({ width: 30_000, height: 30_000 })],
      ['where it was taken', jpeg({ more: [[0xe1, 'Exif\0\0 GPS']] })],
    ])('%s', async (_, file) => {
      const lin = await enrol(endpoint());
      expect(await refusal(bring(endpoint(), lin, file))).toMatchObject({ status: 400, code: 'picture' });
    });

    test('one that is too large, before it is unpacked', async () => {
      const lin = await enrol(endpoint());
      const large = new Uint8Array(PICTURE_LIMITS.bytes + 1);
      large.set(CUP);
      expect((await bring(endpoint(), lin, large)).status).toBe(400);
      const larger = new Uint8Array(2 * PICTURE_LIMITS.bytes);
      expect((await refusal(bring(endpoint(), lin, larger))).code).toBe('too_big');
    });

    test('other bytes than were signed for, another name, another key, another creator', async () => {
      const lin = await enrol(endpoint());
      const mei = await enrol(endpoint(), 2, 'mei.example.com');
      const other = nameOf(png());
      const codes = await Promise.all(
        [{ hash: other }, { signed: other }, { n: 2 }, { as: mei.id }].map(async (change) =>
          refusal(bring(endpoint(), lin, CUP, change)),
        ),
      );
      expect(codes.map(({ code }) => code)).toEqual(['picture', 'ask', 'key', 'ask']);
      expect(await keptOf(endpoint(), lin)).toEqual([]);
    });

    test('one more than whoever only claims a handle may have', async () => {
      const lin = await enrol(endpoint());
      const { count } = MOST_PICTURES.claimed;
      for (let n = 0; n < count; n++)
        expect((await bring(endpoint(), lin, png({ width: n + 1 }))).status).toBe(201);
      expect(await refusal(bring(endpoint(), lin, CUP))).toMatchObject({ status: 403, code: 'quota' });
    });
  });
});
