import { i18n } from '#i18n';
import { openable, type Sighting, type Wish } from '../../components/wish.ts';
import { merchantFor } from '../../utils/merchants/index.ts';
import { shopName } from '../../utils/merchants/shop-name.ts';
import type { PostRef } from '../../utils/model/post.ts';
import type { StoredOffer } from '../../utils/model/stored-offer.ts';
import type { ListedItem } from '../../utils/store/index.ts';

/** A saved item and the last reading of its page as the list shows them: the newer offer of the two. */
export function toWish(item: ListedItem, reading: StoredOffer | undefined): Wish {
  const shop = shopName(item.product.merchant, i18n.t('lang'));
  const fresh = reading?.offer;
  const read = fresh && fresh.observedAt >= (item.offer?.observedAt ?? 0) ? fresh : undefined;
  const offer = read ?? item.offer;
  const image = item.image ?? reading?.image;
  const href = openable(item.posted);
  // Never asked, so never stored: a shop behind a wall says the same of all its goods.
  const reason = merchantFor(item.product)?.access === 'wall' ? 'needs-visit' : reading?.reason;
  return {
    id: item.id,
    title: reading?.title || item.title || i18n.t('card.productOf', [shop, item.product.id]),
    shop,
    whenSaved: !read,
    savedAt: item.savedAt,
    ...(item.change !== undefined && { change: item.change }),
    ...(item.isLowest && { isLowest: true }),
    ...(item.note !== undefined && { note: item.note }),
    ...(item.tags && { tags: item.tags }),
    ...(item.list !== undefined && { list: item.list }),
    ...(item.post && { posts: [item.post, ...(item.posts ?? [])].map(toSighting) }),
    ...(image !== undefined && { image }),
    ...(href !== undefined && { href }),
    ...(offer && { offer }),
    ...(reason && { reason }),
  };
}

function toSighting({ site, permalink, author }: PostRef): Sighting {
  const href = permalink === undefined ? undefined : openable(permalink);
  return {
    site,
    ...(author && { author: author.name || author.id }),
    ...(href !== undefined && { href }),
  };
}
