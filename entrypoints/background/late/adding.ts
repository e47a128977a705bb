import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { addWords } from '../../../components/add-words.ts';
import { addedWords } from '../../../components/compose/added-words.ts';
import { linkProblemWords } from '../../../components/compose/compose-words.ts';
import { identify } from '../../../utils/links/index.ts';
import { shopName } from '../../../utils/merchants/shop-name.ts';
import type { SaveLinkAnswer } from '../../../utils/messages/index.ts';
import { parsePrice } from '../../../utils/model/parse-price.ts';
import { offerKey, productKey } from '../../../utils/model/product.ts';
import { originOf } from '../../../utils/offers/may-fetch.ts';
import {
  addListings,
  edit,
  getOffers,
  readSettings,
  savedKeys,
  saveItem,
} from '../../../utils/store/index.ts';
import { importCandidates } from '../../../utils/transfer/import-candidates.ts';
import { collectLinks, listPageAt } from '../../../utils/transfer/list-pages.ts';
import { listingOfLink } from '../../compose/to-listing.ts';
import type { AddPorts } from '../add-anywhere.ts';
import { permitted } from '../network.ts';
import { sayInPage } from './say-in-page.ts';

/** Characters of a page's title that are kept: a page may say as much as it likes. */
const LONGEST_TITLE = 500;

/** What is done with a link, a page or a list that somebody adds; what became of it is said in the page. */
export function adding({ store, rules, saved, report }: AddPorts) {
  const nameOf = ({ merchant, id }: { readonly merchant: string; readonly id: string }) =>
    i18n.t('card.productOf', [shopName(merchant, i18n.t('lang')), id]);

  const save = async (posted: string, pageTitle?: string): Promise<SaveLinkAnswer> => {
    await rules.ready();
    const { product, state } = identify(posted, new Set((await readSettings(store)).allowedHosts));
    if (state === 'unresolved') return 'short-link';
    if (!product) return 'not-a-product';
    // The form of a product on a host that nobody knows is not enough, unless its shopper has allowed the host.
    if (state === 'candidate' && !(await permitted([originOf(new URL(product.url))]))) return 'not-certain';
    if ((await savedKeys(store, [productKey(product)])).size > 0) return 'known';
    const known = (await getOffers(store, [offerKey(product)])).get(offerKey(product));
    await saveItem(store, {
      product,
      posted,
      title: known?.title ?? (pageTitle?.trim().slice(0, LONGEST_TITLE) || nameOf(product)),
      ...(known?.image && { image: known.image }),
      ...(known?.offer && { offer: known.offer }),
    });
    saved();
    return 'saved';
  };

  const saveAndSay = async (posted: string, tabId: number | undefined, pageTitle?: string) => {
    const answer = await save(posted, pageTitle).catch((error: unknown) => {
      report(error);
      return 'failed' as const;
    });
    await sayInPage(tabId, addWords(answer), answer === 'saved' || answer === 'known');
  };

  /** Puts a link into the product post that is being written. */
  const post = async (posted: string, tabId: number | undefined, pageTitle?: string) => {
    await rules.ready();
    const listing = await listingOfLink(store, posted, pageTitle?.slice(0, LONGEST_TITLE));
    if ('problem' in listing) return void (await sayInPage(tabId, linkProblemWords(listing.problem), false));
    const added = await addListings(store, [listing]);
    const { words, isGood } = addedWords(added);
    saved();
    if (!(await sayInPage(tabId, words, isGood, added.undo.length > 0))) return;
    await edit(store, added.undo);
    saved();
    await sayInPage(tabId, i18n.t('compose.removed'), true);
  };

  /** All that a list page shows: what its rows lead to, as far as that is certainly a product. */
  const saveList = async (tabId: number, address: string) => {
    const page = listPageAt(address);
    if (!page) return;
    const { rows, links, prices } = page;
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: collectLinks,
      args: [{ rows, links, prices }],
    });
    const found = answer?.result ?? [];
    await rules.ready();
    const lines = found.map(({ url, title, price }, index) => {
      const amount = parsePrice(price)?.amount;
      const isPrice = amount?.currency !== undefined && amount.minor > 0;
      return {
        line: index + 1,
        url,
        title: title || undefined,
        text: title || url,
        ...(isPrice && { price: { minor: amount.minor, currency: amount.currency ?? '' } }),
      };
    });
    const { added, skippedBy } = await importCandidates(store, lines, {
      identify,
      nameOf,
      pricesAt: Date.now(),
    });
    if (added > 0) saved();
    const known = skippedBy.known ?? 0;
    const words =
      added + known === 0
        ? i18n.t('add.noneInList')
        : [i18n.t('add.listSaved', added), known > 0 && i18n.t('add.listKnown', known)]
            .filter(Boolean)
            .join(' ');
    await sayInPage(tabId, words, added + known > 0);
  };

  const savePage = async (tab: {
    readonly id?: number | undefined;
    readonly url?: string | undefined;
    readonly title?: string | undefined;
  }) => {
    if (tab.id === undefined || !tab.url) return;
    if (listPageAt(tab.url)) await saveList(tab.id, tab.url);
    else await saveAndSay(tab.url, tab.id, tab.title);
  };

  return { save, saveAndSay, savePage, saveList, post };
}
