import type { JSX } from 'preact';
import { t } from '../t.ts';
import { isGone } from '../../utils/model/offer.ts';
import { OpenIcon, SavedIcon, SaveIcon, TagIcon } from '../icons.tsx';
import { reasonWords } from '../reason-words.ts';
import { Stock, stockOf } from '../stock.tsx';
import type { CardProduct } from './card-product.ts';

/** Only pictures that the background made are shown: a shop's own URL would tell the shop who reads what. */
export function Picture({ image }: { image: string | undefined }): JSX.Element {
  return image && /^data:image\/(?:webp|jpeg|png);/.test(image) ? (
    <img class="picture" src={image} alt="" decoding="async" />
  ) : (
    <span class="picture no-picture">
      <TagIcon />
    </span>
  );
}

/** The title, or what stands in for it until one is known. */
export function titleOf({ view, shop, id }: CardProduct): string {
  return view?.title ?? t('card.productOf', [shop, id]);
}

/** True when the product can't be bought now. */
export function isSoldOut({ view }: CardProduct): boolean {
  return view?.offer !== undefined && isGone(view.offer.availability);
}

/** Shop and stock, or why there is no price. */
export function Meta({ product }: { product: CardProduct }): JSX.Element {
  const { view, shop } = product;
  const reason = view?.offer ? undefined : view?.reason;
  return (
    <div class="meta" title={reason && reasonWords(reason, shop)}>
      <bdi>{shop}</bdi>
      {' · '}
      {view === undefined || (view.pending && !view.offer) ? (
        t('card.asking')
      ) : reason ? (
        reasonWords(reason, shop)
      ) : (
        <Stock {...stockOf(view.offer)} />
      )}
    </div>
  );
}

interface SaveButtonProps {
  readonly product: CardProduct;
  readonly onSave: (key: string) => void;
}

const SAVE_WORDS = {
  no: 'card.save',
  saving: 'card.saving',
  saved: 'card.saved',
  failed: 'card.saveFailed',
} as const;

/** Saves the product; says so once it is stored, and when it could not be. */
export function SaveButton({ product, onSave }: SaveButtonProps): JSX.Element {
  const { saving } = product;
  const words = t(SAVE_WORDS[saving]);
  const done = saving === 'saved';
  return (
    <button
      type="button"
      class={`square save-${saving}`}
      title={words}
      aria-label={words}
      aria-pressed={done}
      aria-disabled={done || saving === 'saving'}
      onClick={() => (saving === 'no' || saving === 'failed') && onSave(product.key)}
    >
      {done ? <SavedIcon /> : <SaveIcon />}
    </button>
  );
}

/** A link that opens what was posted, untouched, and tells the shop nothing of where it was clicked. */
export function BuyLink({ product }: { product: CardProduct }): JSX.Element {
  const priced = (product.view?.offer?.prices.length ?? 0) > 0;
  return (
    <a
      class={priced && !isSoldOut(product) ? 'buy' : 'buy plain'}
      href={product.posted}
      target="_blank"
      rel="noopener noreferrer"
    >
      {t(priced ? 'card.buy' : 'card.open')}
      <OpenIcon />
    </a>
  );
}
