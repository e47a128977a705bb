import { expect, test } from 'vitest';
import { listingOfPosted } from '../../entrypoints/compose/to-listing.ts';
import { toRepost } from '../../utils/compose/index.ts';
import type { Draft, OwnListing } from '../../utils/model/draft.ts';
import { makeStore } from '../store/make-store.ts';

const DAY = 86_400_000;
const [MUG, SMALL] = ['a'.repeat(64), 'b'.repeat(64)];
const mug: OwnListing = {
  id: '1'.repeat(32),
  position: 'a0',
  kind: 'own',
  title: 'Mug',
  description: 'Glazed by hand',
  pay: 'https://buy.stripe.com/ann_mug',
  price: { minor: 6800, currency: 'CNY' },
  inventory: 3,
  pictures: [MUG],
  pictureAbout: { [MUG]: { alt: 'A blue mug', small: SMALL } },
  variants: [],
  shipsTo: ['CN'],
};

/** What a draft of the mug becomes in the record of a post, and of that again in a draft `later`. */
async function again(listing: OwnListing, later = 0) {
  const store = makeStore();
  const draft: Draft = {
    id: '2'.repeat(32),
    platform: 'bluesky',
    words: '',
    audience: [],
    labels: {},
    prices: true,
    listings: [listing],
    editedAt: store.now(),
  };
  const [posted] = toRepost(draft, { at: store.now(), texts: [''], readings: new Map() }).listings;
  store.time += later;
  return posted && listingOfPosted(store, posted);
}

test('Goods of one’s own that were posted are offered again as they were, with their pictures and what is said of those', async () => {
  const { id: _id, position: _position, ...said } = mug;
  expect(await again(mug)).toEqual(said);
});

test('A picture about which nothing was said is there, too; goods without one have none', async () => {
  const { pictureAbout: _, ...plain } = mug;
  expect(await again(plain)).toMatchObject({ pictures: [MUG] });
  expect(await again(plain)).not.toHaveProperty('pictureAbout');
  expect(await again({ ...plain, pictures: [] })).toMatchObject({ pictures: [] });
});

test('A group that could still be joined is offered again, one that is over is not', async () => {
  const group = { price: { minor: 4800, currency: 'CNY' }, size: 2, until: makeStore().now() + DAY };
  expect(await again({ ...mug, group })).toMatchObject({ group });
  expect(await again({ ...mug, group }, 2 * DAY)).not.toHaveProperty('group');
});
