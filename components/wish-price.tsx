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
      {unlinked || (
        <span class="wish-sub">
          {wish.isLowest && <b class="pill pill-good">{i18n.t('popup.lowest')}</b>}
          {!wish.isLowest && <Change change={wish.change} />}
          <span class="wish-age">{price.kind ? `${price.kind} · ${age}` : age}</span>
        </span>
      )}
    </>
  );
}

/** How the price has changed since it was saved: an arrow and a colour, and the number that says it. */
function Change({ change = 0 }: { change: number | undefined }): JSX.Element | null {
  const percent = Math.round(Math.abs(change) / 10);
  if (percent === 0) return null;
  const words = `${change < 0 ? '↓' : '↑'} ${percent} %`;
  return <b class={change < 0 ? 'pill pill-down num' : 'pill pill-up num'}>{words}</b>;
}
