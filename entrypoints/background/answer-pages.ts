import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { toCardView } from '../../components/to-card-view.ts';
import { shopName } from '../../utils/merchants/shop-name.ts';
import type { Followers } from '../../utils/messages/followers.ts';
import { onMessage, type ProductQuery, type ProtocolMap } from '../../utils/messages/index.ts';
import { createPageDoor } from '../../utils/messages/page-door.ts';
import { type ProductRef, productKey } from '../../utils/model/product.ts';
import type { ProductView } from '../../utils/model/product-view.ts';
import type { Offers, Resolution } from '../../utils/offers/index.ts';
import type { Rules } from '../../utils/rules/index.ts';
import { siteAt } from '../../utils/sites/index.ts';
import { getOffers, getShortLink, readSettings, type Store, saveItem, setMuted } from '../../utils/store/index.ts';
import { isPostedAs } from './is-posted-as.ts';
import { settingsAt, whatIsMuted } from './quiet-here.ts';
import { trueQuery } from './true-query.ts';

interface PagePorts {
  readonly store: Store;
  readonly offers: Offers;
  readonly followers: Followers;
  readonly rules: Rules;
  /** Where a short link leads. */
  readonly resolve: (posted: string) => Promise<Resolution>;
  /** Called after something was put on the wishlist. */
  readonly saved: () => void;
  readonly report: (error: unknown) => void;
}

/** The browser ends a background whose answer takes five minutes; a page that still waits asks anew. Milliseconds. */
const SETTLED_WITHIN = 60_000;

/** Answers what content scripts ask. */
export function answerPages({ store, offers, followers, rules, resolve, saved, report }: PagePorts): void {
  const door = createPageDoor(browser.runtime.id, (url) => siteAt(url) !== undefined);
  const nameOf = ({ merchant }: Pick<ProductRef, 'merchant'>) => shopName(merchant, i18n.t('lang'));
  const worded = (views: readonly ProductView[]) =>
    views.map((view) => toCardView(view, nameOf({ merchant: view.key.slice(0, view.key.indexOf(':')) })));
  // One for all tabs: whoever has looked a product up hears what comes of another's asking, too.
  const spread = (views: readonly ProductView[]) => followers.spread(worded(views));
  const ledTo = async (address: string) => (await getShortLink(store, address))?.destination;
  const allowedHosts = async () => new Set((await readSettings(store)).allowedHosts);

  onMessage('pageSettings', async ({ data: isNew, sender }) => {
    const { url, tabId } = door.enter(sender);
    await rules.ready();
    const settings = settingsAt(await readSettings(store), url);
    if (isNew !== true) return settings;
    await followers.enter(tabId);
    const newer = rules.forPage(siteAt(url)?.id ?? '');
    return { ...settings, ...(newer && { rules: newer }) };
  });

  onMessage('mute', async ({ data, sender }) => {
    const { url } = door.enter(sender);
    const { mute, on } = door.muteRequest(data);
    return setMuted(store, await whatIsMuted(store, url, mute), on);
  });

  onMessage('settled', async ({ sender }) => {
    door.enter(sender);
    await Promise.race([offers.settled(), new Promise((resolve) => setTimeout(resolve, SETTLED_WITHIN))]);
    return true;
  });

  onMessage('lookUp', async ({ data, sender }) => {
    const { tabId } = door.enter(sender);
    await rules.ready();
    const allowed = await allowedHosts();
    const queries: ProductQuery[] = [];
    const refused: ProductView[] = [];
    for (const { product } of door.queries(data)) {
      const key = productKey(product);
      const query = trueQuery(product, allowed);
      if (query && productKey(query.product) === key) {
        queries.push(query);
      } else refused.push({ key, pending: false, saved: false, reason: 'refused' });
    }
    const keys = queries.map(({ product }) => productKey(product));
    const views = await followers.lookUp(tabId, keys, async () =>
      worded(await offers.lookUp(queries, spread)),
    );
    return [...views, ...worded(refused)];
  });

  onMessage('save', async ({ data, sender }): Promise<ReturnType<ProtocolMap['save']>> => {
    const { url, tabId } = door.enter(sender);
    const { product: claimed, posted, post } = door.saveRequest(data);
    await rules.ready();
    const allowed = await allowedHosts();
    const query = trueQuery(claimed, allowed);
    if (!query) {
      return { saved: false, error: 'not a product of a shop we know' };
    }
    const { product } = query;
    if (!(await isPostedAs(posted, product, { allowed, ledTo }))) {
      return { saved: false, error: 'the link does not lead to the product' };
    }
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
      followers.saved(tabId, productKey(product));
      saved();
      return { saved: true, id };
    } catch (error) {
      report(error);
      return { saved: false, error: error instanceof Error ? error.name : 'unknown' };
    }
  });

  onMessage('resolve', async ({ data, sender }) => {
    const { url } = door.enter(sender);
    await rules.ready();
    // Whatever a page wants: without the user's wish nobody is asked.
    if (settingsAt(await readSettings(store), url).shortLinks === 'never')
      return { reason: 'needs-permission' };
    return resolve(door.posted(data));
  });

  onMessage('openSettings', async ({ data, sender }) => {
    door.enter(sender);
    await browser.tabs.create({
      url: `${browser.runtime.getURL('/options.html')}#${encodeURIComponent(door.shop(data))}`,
    });
  });
}
