import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSmallPictures } from '../../utils/creators/index.ts';
import { toBase64Url } from '../../utils/model/base64-url.ts';
import { jpeg, png, webp } from '../model/picture-files.ts';

const nameOf = (file: Uint8Array) => createHash('sha256').update(file).digest('hex');
const CUP = png();
const POT = png({ width: 30 });
const PLACE = { endpoint: 'https://cards.example', platform: 'bluesky', prefix: '12ab' };
const MINUTE = 60_000;

/** What an endpoint says, and what it was asked for. */
function scene(entries: unknown, { status = 200 } = {}) {
  const asked: { readonly url: string; readonly init: RequestInit }[] = [];
  const drawn: string[] = [];
  let time = 1_800_000_000_000;
  const pictures = createSmallPictures(
    {
      fetch: async (url, init) => {
        asked.push({ url, init });
        return new Response(typeof entries === 'string' ? entries : JSON.stringify(entries), { status });
      },
      now: () => time,
    },
    async (file) => {
      drawn.push(nameOf(file));
      return `data:image/webp;base64,${drawn.length}`;
    },
  );
  return {
    pictures,
    asked,
    drawn,
    pass: (ms: number) => {
      time += ms;
    },
  };
}
const entry = (file: Uint8Array, hash = nameOf(file)) => ({
  creator: 'c'.repeat(32),
  hash,
  data: toBase64Url(file),
});

test('the pictures of a card are asked for together, by the prefix of its post, as nobody', async () => {
  const { pictures, asked } = scene([entry(CUP), entry(POT), entry(webp('VP8 '))]);
  expect(await pictures.find(PLACE, [nameOf(CUP), nameOf(POT)])).toBe(true);
  expect(pictures.get(nameOf(CUP))).toBe('data:image/webp;base64,1');
  expect(pictures.get(nameOf(POT))).toBe('data:image/webp;base64,2');
  // Of the others in the bucket nobody is known to have asked.
  expect(pictures.get(nameOf(webp('VP8 ')))).toBeUndefined();
  expect(asked.map(({ url }) => url)).toEqual(['https://cards.example/v1/pictures/bluesky/12ab']);
  expect(asked[0]?.init).toMatchObject({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
  });
  expect(await pictures.find(PLACE, [nameOf(CUP)])).toBe(false);
  expect(asked).toHaveLength(1);
});

test.each([
  ['other bytes than its name says', entry(CUP, nameOf(POT)), POT],
  [
    'more pixels than a small one has',
    entry(png({ width: 20_000, height: 20_000 })),
    png({ width: 20_000, height: 20_000 }),
  ],
  ['an animation', entry(png({ more: { acTL: '\0' } })), png({ more: { acTL: '\0' } })],
  [
    'no picture',
    entry(new TextEncoder().encode('<svg onload="alert(1)">'.repeat(4))),
    new TextEncoder().encode('<svg onload="alert(1)">'.repeat(4)),
  ],
  ['a text of no bytes', { ...entry(CUP), data: 'a' }, CUP],
  ['nothing of the kind', 'seventeen', CUP],
])('an endpoint that sends %s gives no picture, and no decoder sees it', async (_, sent, wanted) => {
  const { pictures, drawn } = scene([sent, null, 17]);
  expect(await pictures.find(PLACE, [nameOf(wanted)])).toBe(false);
  expect(drawn).toEqual([]);
});

test('one that is wrong takes nothing from the others', async () => {
  const { pictures } = scene([null, entry(POT, nameOf(CUP)), entry(CUP)]);
  expect(await pictures.find(PLACE, [nameOf(CUP)])).toBe(true);
});

test.each([
  ['is not JSON', scene('<html>')],
  ['is no list', scene({})],
  ['is not there', scene([], { status: 404 })],
])(
  'where the answer %s it is asked for again after ten minutes, no sooner',
  async (_, { pictures, asked, pass }) => {
    for (const wait of [0, MINUTE, 10 * MINUTE]) {
      pass(wait);
      expect(await pictures.find(PLACE, [nameOf(CUP)])).toBe(false);
    }
    expect(asked).toHaveLength(2);
  },
);

test('who asks while another asks for the same waits for that answer', async () => {
  const { pictures, asked } = scene([entry(CUP)]);
  const both = await Promise.all([pictures.find(PLACE, [nameOf(CUP)]), pictures.find(PLACE, [nameOf(CUP)])]);
  expect(both).toContain(true);
  expect(asked).toHaveLength(1);
});

test('a photograph as large as may be published is no small one', async () => {
  const large = jpeg({ width: 800, height: 600 });
  const { pictures } = scene([entry(large)]);
  expect(await pictures.find(PLACE, [nameOf(large)])).toBe(false);
});
