import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ago } from './ago.ts';
import { priceWords } from './price-words.ts';
import type { Wish } from './wish.ts';

/** The price of a row, and under it its kind and how old it is. A price that is not known says so; 0 is never one. */
export function WishPrice({ wish, now }: { wish: Wish; now: number }): JSX.Element {
  const price = wish.offer && priceWords({ offer: wish.offer });
  const unlinked = !wish.href && <span class="wish-sub wish-unlinked">{i18n.t('popup.notHttps')}</span>;
  if (!wish.offer || !price)
    return (
      <>
        <span class="wish-price wish-unknown">{i18n.t('card.notKnown')}</span>
        {unlinked}
      </>
    );
  const age = wish.whenSaved ? i18n.t('popup.whenSaved') : ago(wish.offer.observedAt, now);
  return (
    <>
      <span class="wish-price num">
        {price.code && <small>{price.code}</small>}
        {price.amount}
      </span>
      {unlinked || <span class="wish-sub">{price.kind ? `${price.kind} · ${age}` : age}</span>}
    </>
  );
}
