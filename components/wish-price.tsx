import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { formatMoney } from '../utils/model/money.ts';
import { leadingPrice, type Price } from '../utils/model/offer.ts';
import { ago } from './ago.ts';
import { uiLocale } from './ui-locale.ts';
import type { Wish } from './wish.ts';

/** The price of a row, and under it its kind and how old it is. A price that is not known says so; 0 is never one. */
export function WishPrice({ wish, now }: { wish: Wish; now: number }): JSX.Element {
  const price = leadingPrice(wish.offer?.prices ?? []);
  if (!wish.offer || !price) return <span class="wish-price wish-unknown">{i18n.t('card.notKnown')}</span>;
  const kind = kindWords(price);
  return (
    <>
      <span class="wish-price num">{formatMoney(price.amount, uiLocale())}</span>
      <span class="wish-sub">
        {kind && `${kind} · `}
        {wish.whenSaved ? i18n.t('popup.whenSaved') : ago(wish.offer.observedAt, now)}
      </span>
    </>
  );
}

/** The kind in a word; a plain selling price needs none. */
function kindWords({ kind, groupSize }: Price): string | undefined {
  switch (kind) {
    case 'sale':
      return undefined;
    case 'coupon':
      return i18n.t('card.kind.coupon');
    case 'group':
      return groupSize ? i18n.t('popup.groupOf', [String(groupSize)]) : i18n.t('card.kind.group');
    case 'member':
      return i18n.t('card.kind.member');
    case 'from':
      return i18n.t('card.kind.from');
    case 'list':
      return i18n.t('card.kind.list');
  }
}
