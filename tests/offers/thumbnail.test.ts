import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { imageSize } from '../../utils/model/image-size.ts';
import type { Drawing } from '../../utils/offers/drawing.ts';
import { shopOf } from '../../utils/offers/shop.ts';
import { thumbnail } from '../../utils/offers/thumbnail.ts';
import { until } from './fake-clock.ts';
import { mug, offersWith } from './harness.ts';
import { type Handler, html, productPage, redirect } from './local-shops.ts';

const from = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', '').padEnd(80, '0'), 'hex'));

/** The first bytes of pictures of 300 × 200. */
const HEADS = {
  'image/png': '89504e470d0a1a0a 0000000d 49484452 0000012c 000000c8 08060000',
  'image/gif': '474946383961 2c01 c800 f70000',
  'image/jpeg': 'ffd8 ffe00010 4a46494600010100000100010000 ff ffc20011 08 00c8 012c 03',
  'webp lossy': '52494646 00000000 57454250 56503820 00000000 000000 9d012a 2c01 c800',
  'webp lossless': '52494646 00000000 57454250 5650384c 00000000 2f 2bc13100',
  'webp extended': '52494646 00000000 57454250 56503858 0a000000 10000000 2b0100 c70000',
};

describe('the size of a picture by its first bytes', () => {
  test.each(Object.entries(HEADS))('%s', (name, head) => {
    expect(imageSize(from(head))).toEqual({
      type: name.startsWith('webp') ? 'image/webp' : name,
      width: 300,
      height: 200,
    });
  });
  test.each([
    ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()">      ').toString('hex')],
    ['html', Buffer.from('<!doctype html><script>alert(1)</script>').toString('hex')],
    ['avif', '0000001c 66747970 61766966 00000000 61766966 6d696631'],
    ['a JPEG without a frame', 'ffd8 ffe00010 4a46494600010100000100010000'],
    ['nothing', ''],
  ])('%s is no picture we draw', (_, head) => expect(imageSize(from(head))).toBeUndefined());
  test('any bytes are read to an end', () => {
    const heads = Object.values(HEADS).map((head) => [...from(head)]);
    fc.assert(
      fc.property(fc.constantFrom([], ...heads), fc.uint8Array(), fc.nat(40), (head, tail, at) => {
        imageSize(Uint8Array.from([...head.slice(0, at), ...tail]));
      }),
    );
  });
});

/** Draws nothing, but remembers how: Node has no canvas. `sizes` are the encoded bytes by "type quality". */
function drawing(sizes: (type: string, quality: number) => number = () => 3_000) {
  const log = { drawn: [] as unknown[], decoded: 0, closed: 0 };
  const tool: Drawing = {
    async decode(image) {
      log.decoded += 1;
      const size = imageSize(new Uint8Array(await image.arrayBuffer()));
      if (!size) throw new DOMException('not a picture', 'InvalidStateError');
      const close = () => {
        log.closed += 1;
      };
      return { ...size, close };
    },
    canvas: (width, height) => ({
      draw: (_, rectangle) => log.drawn.push([width, height, ...rectangle]),
      encode: async (type, quality) => new Blob([new Uint8Array(sizes(type, quality))], { type }),
    }),
  };
  return { log, tool };
}

describe('a thumbnail', () => {
  const png = from(HEADS['image/png']);

  test('is the middle square at 112 pixels, as a data: URL', async () => {
    const { log, tool } = drawing();
    const url = await thumbnail(png, tool);
    expect(url).toMatch(/^data:image\/webp;base64,[A-Za-z0-9+/]+=*$/);
    expect(log).toEqual({ drawn: [[112, 112, 50, 0, 200, 200]], decoded: 1, closed: 1 });
  });
  test('is written smaller until it has 8 kB', async () => {
    const { tool } = drawing((type, quality) => (type === 'image/jpeg' ? 5_000 : 20_000 * quality));
    const url = await thumbnail(png, tool);
    expect(url).toMatch(/^data:image\/jpeg/);
    expect(url?.length).toBeLessThanOrEqual(8 * 1024);
  });
  test('is none where nothing gets small enough', async () => {
    const { log, tool } = drawing(() => 9_000);
    expect(await thumbnail(png, tool)).toBeUndefined();
    expect(log.closed).toBe(1);
  });
  test('is never a PNG that a browser wrote instead of a WebP', async () => {
    const { tool } = drawing();
    const canvas: typeof tool.canvas = (...size) => ({
      ...tool.canvas(...size),
      encode: async () => new Blob(['png'], { type: 'image/png' }),
    });
    expect(await thumbnail(png, { ...tool, canvas })).toBeUndefined();
  });
  test('is not made of a picture that unpacks to gigabytes: it is not even decoded', async () => {
    const { log, tool } = drawing();
    const bomb = from(HEADS['image/png'].replace('0000012c 000000c8', '0000ffff 0000ffff'));
    expect(await thumbnail(bomb, tool)).toBeUndefined();
    expect(log.decoded).toBe(0);
  });
  test('is none of a picture that is broken, and of a canvas that fails', async () => {
    const { tool } = drawing();
    const broken: Drawing = {
      ...tool,
      decode: () => Promise.reject(new DOMException('broken', 'InvalidStateError')),
    };
    expect(await thumbnail(png, broken)).toBeUndefined();
    const canvas = () => {
      throw new RangeError('no memory');
    };
    expect(await thumbnail(png, { ...tool, canvas })).toBeUndefined();
  });
});

describe('the picture of a product', () => {
  const MUG = 'https://shop.example/products/1';
  const picture: Handler = (_, response) => {
    response.writeHead(200, { 'content-type': 'image/png' }).end(from(HEADS['image/png']));
  };
  const withImage = (image: string) => html(productPage('Mug', '19.99', { image }));

  async function look(image: string, pages: Record<string, Handler>, deny: string[] = []) {
    const offers = await offersWith({ [MUG]: withImage(image), ...pages }, { drawing: drawing().tool });
    for (const origin of deny) offers.denied.add(origin);
    const images: (string | undefined)[] = [];
    const state = { told: 0 };
    await offers.lookUp([mug()], (views) => {
      state.told += 1;
      images.push(...views.map((view) => view.image));
    });
    await offers.clock.advance(0);
    await until(() => state.told > 0);
    return { ...offers, images };
  }

  test('comes after the price, from the shop’s picture host, and is kept', async () => {
    const IMAGE = 'https://img.example/mug.png';
    const { images, shops, lookUp } = await look(IMAGE, { [IMAGE]: picture });
    await until(() => images.length === 2);
    expect(images).toEqual([undefined, expect.stringMatching(/^data:image\/webp/)]);
    expect(shops.asked[1]).toMatchObject({
      url: IMAGE,
      init: { credentials: 'omit', referrerPolicy: 'no-referrer' },
    });
    expect((await lookUp([mug()]))[0]?.image).toBe(images[1]);
  });

  test.each([
    ['another host', 'https://evil.example/mug.png'],
    ['inside the network', 'http://127.0.0.1/mug.png'],
    ['no https', 'ftp://img.example/mug.png'],
  ])('%s is not asked', async (_, image) => {
    const { clock, shops, images, errors } = await look(image, {});
    await clock.advance(60_000);
    expect([shops.asked.length, images, errors]).toEqual([1, [undefined], []]);
  });

  test('a picture host that is not allowed is not asked', async () => {
    const { clock, shops } = await look('https://img.example/mug.png', {}, ['https://img.example/*']);
    await clock.advance(60_000);
    expect(shops.asked).toHaveLength(1);
  });

  test.each([
    ['is asked where the user has allowed that', [], 1],
    ['is not asked where they have not', ['https://cdn.shopify.com/*'], 0],
  ])('on the host of a platform %s', async (_, deny, pictures) => {
    const CUP = 'https://small.example/products/cup';
    const IMAGE = 'https://cdn.shopify.com/s/files/1/cup.png';
    const pages = { [CUP]: withImage(IMAGE), [IMAGE]: picture };
    const { clock, shops, denied, lookUp } = await offersWith(pages, {
      drawing: drawing().tool,
      shopOf,
      allowedHosts: async () => ['small.example'],
    });
    for (const origin of deny) denied.add(origin);
    const images: (string | undefined)[] = [];
    await lookUp([mug('cup', { merchant: 'small.example', url: CUP })], (views) => {
      images.push(...views.map((view) => view.image));
    });
    await clock.advance(0);
    await until(() => images.length === 1 + pictures);
    await clock.advance(60_000);
    expect(shops.asked.map(({ url }) => url)).toEqual([CUP, IMAGE].slice(0, 1 + pictures));
  });

  test.each<[string, Handler]>([
    ['missing', (_, response) => void response.writeHead(404).end()],
    [
      'an SVG',
      (_, response) => void response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg/>'),
    ],
    ['a page', html('<p>Hello</p>')],
    [
      'too big',
      (_, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.alloc(3e6)),
    ],
    ['elsewhere', redirect('https://img.example/other.png')],
  ])('a picture that is %s is no picture and no error', async (_, page) => {
    const IMAGE = 'https://img.example/mug.png';
    const { clock, shops, images, errors } = await look(IMAGE, { [IMAGE]: page });
    await until(() => shops.asked.length === 2);
    await until(() => shops.open() === 0);
    await clock.advance(1_000);
    expect([images, errors]).toEqual([[undefined], []]);
  });
});
