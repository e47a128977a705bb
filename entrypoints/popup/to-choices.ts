import { i18n } from '#i18n';
import type { ChoiceOptions, Options } from '../../components/list-view.ts';
import { kindWords } from '../../components/price-words.ts';
import type { Choices } from '../../utils/catalogue/index.ts';
import { shopName } from '../../utils/merchants/shop-name.ts';
import type { PriceKind } from '../../utils/model/offer.ts';

const KINDS: readonly PriceKind[] = ['sale', 'coupon', 'group', 'member', 'from', 'list'];

/** What filters can be set to, in the reader's words, the commonest first. */
export function toChoices(
  { shops, sites, tags, kinds }: Choices,
  siteName: (site: string) => string,
): ChoiceOptions {
  const lang = i18n.t('lang');
  return {
    shops: toOptions(shops, (shop) => shopName(shop, lang)),
    sites: toOptions(sites, siteName),
    tags: toOptions(tags, (tag) => tag),
    kinds: toOptions(kinds, (name) => {
      const kind = KINDS.find((one) => one === name);
      return (kind && kindWords({ kind })) ?? i18n.t('history.sale');
    }),
  };
}

function toOptions(counts: ReadonlyMap<string, number>, wordsOf: (value: string) => string): Options {
  return [...counts]
    .map(([value, count]) => ({ value, count, words: wordsOf(value) }))
    .sort((a, b) => b.count - a.count || a.words.localeCompare(b.words));
}
