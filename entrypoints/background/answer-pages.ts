import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { shopName } from '../../utils/merchants/shop-name.ts';
import { onMessage, type ProtocolMap, sendMessage } from '../../utils/messages/index.ts';
import { createPageDoor } from '../../utils/messages/page-door.ts';
import { type ProductRef, productKey } from '../../utils/model/product.ts';
import type { ProductView } from '../../utils/model/product-view.ts';
import type { Offers } from '../../utils/offers/index.ts';
import { siteAt } from '../../utils/sites/index.ts';
import { getOffers, readSettings, type Store, saveItem } from '../../utils/store/index.ts';
import { trueQuery } from './true-query.ts';

interface PagePorts {
  readonly store: Store;
  readonly offers: Offers;
  /** Called after something was put on the wishlist. */
  readonly saved: () => void;
  readonly report: (error: unknown) => void;
}

/** Answers what content scripts ask. */
export function answerPages({ store, offers, saved, report }: PagePorts): void {
  const door = createPageDoor(browser.runtime.id, (url) => siteAt(url) !== undefined);
  const nameOf = ({ merchant }: ProductRef) => shopName(merchant, i18n.t('lang'));
  const allowedHosts = async () => new Set((await readSettings(store)).allowedHosts);

  onMessage('allowedHosts', async ({ sender }) => {
    door.enter(sender);
    return [...(await allowedHosts())];
  });

  onMessage('lookUp', async ({ data, sender }) => {
    const { tabId } = door.enter(sender);
    const allowed = await allowedHosts();
    const names = new Map<string, string>();
    const queries = [];
    const refused: ProductView[] = [];
    for (const { product } of door.queries(data)) {
      const key = productKey(product);
      const query = trueQuery(product, allowed);
      if (query && productKey(query.product) === key) {
        queries.push(query);
        names.set(key, nameOf(query.product));
      } else refused.push({ key, pending: false, saved: false, reason: 'refused' });
    }
    const named = (views: readonly ProductView[]) =>
      views.map((view) => ({ ...view, shop: names.get(view.key) ?? '' }));
    const tell = (views: readonly ProductView[]) =>
      // The tab may be gone by now; nobody waits for its news then.
      void sendMessage('changed', named(views), tabId).catch(() => undefined);
    return [...named(await offers.lookUp(queries, tell)), ...refused];
  });

  onMessage('save', async ({ data, sender }): Promise<ReturnType<ProtocolMap['save']>> => {
    const { url } = door.enter(sender);
    const { product: claimed, posted, post } = door.saveRequest(data);
    const query = trueQuery(claimed, await allowedHosts());
    if (!query) {
      return { saved: false, error: 'not a product of a shop we know' };
    }
    const { product } = query;
    const known = (await getOffers(store, [productKey(product)])).get(productKey(product));
    const site = siteAt(url);
    try {
      const id = await saveItem(store, {
        product,
        posted,
        title: known?.title ?? `${nameOf(product)} ${product.id}`,
        ...(known?.image && { image: known.image }),
        ...(known?.offer && { offer: known.offer }),
        // The site is the page's own, whatever the message says.
        ...(post && site && { post: { ...post, site: site.id } }),
      });
      saved();
      return { saved: true, id };
    } catch (error) {
      report(error);
      return { saved: false, error: error instanceof Error ? error.name : 'unknown' };
    }
  });

  onMessage('openSettings', async ({ data, sender }) => {
    door.enter(sender);
    await browser.tabs.create({
      url: `${browser.runtime.getURL('/options.html')}#${encodeURIComponent(door.shop(data))}`,
    });
  });
}
