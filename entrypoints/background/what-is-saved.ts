import type { Page } from '../../utils/messages/page-door.ts';
import type { SaveRequest } from '../../utils/messages/protocol.ts';
import { offerKey, type ProductRef } from '../../utils/model/product.ts';
import { getOffers, type NewItem, type Store } from '../../utils/store/index.ts';
import type { CreatorsHere } from './creators-when-wanted.ts';
import { isPostedAs } from './is-posted-as.ts';
import { trueQuery } from './true-query.ts';

export interface Saving {
  readonly store: Store;
  readonly creators: Pick<CreatorsHere, 'goods'>;
  readonly allowed: ReadonlySet<string>;
  readonly ledTo: (address: string) => Promise<string | undefined>;
  /** The shop's name. */
  readonly nameOf: (product: ProductRef) => string;
}

/** What a page wants saved, made true: its word is taken for where it was seen only. In a sentence, why it is not saved. */
export async function whatIsSaved(
  page: Page,
  { product: claimed, posted, post }: SaveRequest,
  { store, creators, allowed, ledTo, nameOf }: Saving,
): Promise<NewItem | string> {
  // The site is the page's own, whatever the message says.
  const seen = post && { post: { ...post, site: page.site.id } };
  const goods = creators.goods(page.site.id, post?.id, offerKey(claimed));
  if (goods) {
    const { product, view } = goods;
    return {
      product: product.product,
      posted: product.posted,
      title: view.title ?? nameOf(product.product),
      ...(view.offer && { offer: view.offer }),
      ...seen,
    };
  }
  const query = trueQuery(claimed, allowed);
  if (!query) return 'not a product of a shop we know';
  const { product } = query;
  if (!(await isPostedAs(posted, product, { site: page.site.id, allowed, ledTo })))
    return 'the link does not lead to the product';
  const known = (await getOffers(store, [offerKey(product)])).get(offerKey(product));
  return {
    product,
    posted,
    title: known?.title ?? `${nameOf(product)} ${product.id}`,
    ...(known?.image && { image: known.image }),
    ...(known?.offer && { offer: known.offer }),
    ...seen,
  };
}
