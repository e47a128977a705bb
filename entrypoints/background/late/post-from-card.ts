import { browser } from 'wxt/browser';
import type { InPost } from '../../../components/post-words.ts';
import type { Page } from '../../../utils/messages/page-door.ts';
import type { DetailsQuery } from '../../../utils/messages/protocol.ts';
import type { ProductRef } from '../../../utils/model/product.ts';
import { addListings, dropListing, listingOf, readDrafts } from '../../../utils/store/index.ts';
import { listingOfItem } from '../../compose/to-listing.ts';
import { type Saving, whatIsSaved } from '../what-is-saved.ts';

interface FromCard extends Saving {
  /** Called after the draft has changed. */
  readonly saved: () => void;
}

/**
 * Does what a button of the details says about the product post that is being written (components/post-words.ts), and
 * resolves to how the product stands with it then. What goes in is what Save would keep.
 */
export async function postFromCard(
  page: Page,
  { answer, post, posted, product: claimed }: DetailsQuery,
  product: ProductRef,
  ports: FromCard,
): Promise<InPost> {
  const { store, saved } = ports;
  if (answer === 'open-post') await browser.tabs.create({ url: browser.runtime.getURL('/compose.html') });
  if (answer === 'to-post' && posted !== undefined) {
    const seen = post === undefined ? {} : { post: { site: page.site.id, id: post } };
    const item = await whatIsSaved(page, { product: claimed, posted, ...seen }, ports);
    if (typeof item === 'string') return { count: 0, isRefused: true };
    await addListings(store, [await listingOfItem(store, item)]);
    saved();
  }
  const before = (await readDrafts(store))[0];
  const there = before && listingOf(before, product);
  if (answer === 'from-post' && before && there) {
    await dropListing(store, before.id, there.id);
    saved();
    return { count: before.listings.length - 1 };
  }
  return { count: before?.listings.length ?? 0, ...(there && { isIn: true }) };
}
