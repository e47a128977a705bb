import type { ElsewhereWords, OtherOfferWords } from '../utils/model/door-words.ts';
import { merchantOfKey, type SeenElsewhere } from '../utils/model/seen-elsewhere.ts';
import { ago } from './ago.ts';
import { doorWords } from './landed-words.ts';
import { priceWords } from './price-words.ts';
import { stockOf } from './stock.ts';
import { t } from './t.ts';

/** Where else an item was seen, in words; `undefined`: nothing tells what the same item would be. */
export function elsewhereWords(others: readonly SeenElsewhere[] | undefined, now: number): ElsewhereWords {
  const offers = (others ?? []).flatMap((one) => otherWords(one, now) ?? []);
  const line =
    offers.length > 0
      ? t('elsewhere.seen', offers.length)
      : t(others ? 'elsewhere.none' : 'elsewhere.unknown');
  return { line, offers };
}

function otherWords(
  { key, title, url, offer, isLinked, shop, landed }: SeenElsewhere,
  now: number,
): OtherOfferWords | undefined {
  const price = priceWords({ offer });
  if (!price) return undefined;
  return {
    key,
    shop: shop ?? merchantOfKey(key),
    ...(title !== undefined && { title }),
    price: [price.amount, price.code, price.kind].filter(Boolean).join(' · '),
    ...(landed && landed !== 'unset' && { door: doorWords(landed).line }),
    state: stockOf(offer),
    ...(url !== undefined && { url }),
    seen: ago(offer.observedAt, now),
    observedAt: offer.observedAt,
    ...(isLinked && { isLinked }),
  };
}
