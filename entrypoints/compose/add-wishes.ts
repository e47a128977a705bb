import { MAX_PRODUCTS } from '../../utils/model/post.ts';
import { type AddedAll, addListings, type Store } from '../../utils/store/index.ts';
import { listingOfWish } from './to-listing.ts';

/** Among so many there are either nine that are new to a draft, or all that it has and as many as there is room for. */
const MOST_LOOKED_AT = 2 * MAX_PRODUCTS;

/** Puts saved wishes into the product post that is being written; of hundreds it looks at no more than can go in. */
export async function addWishes(store: Store, ids: readonly string[]): Promise<AddedAll> {
  const looked = ids.slice(0, MOST_LOOKED_AT);
  const found = await Promise.all(looked.map((id) => listingOfWish(store, id)));
  const listings = found.filter((one) => one !== undefined);
  // Another device has removed them meanwhile: no draft is begun for nothing.
  if (listings.length === 0) throw new Error('none of them is a wish any more');
  const answer = await addListings(store, listings);
  return { ...answer, over: answer.over + ids.length - looked.length };
}
