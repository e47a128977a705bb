import type { JSX } from 'preact';
import { t } from '../t.ts';
import { BuyLink, isSoldOut, Meta, Picture, SaveButton, titleOf } from './card-parts.tsx';
import type { CardProduct } from './card-product.ts';
import { priceWords } from './price-words.ts';

export interface ProductActions {
  readonly onSave: (key: string) => void;
  /** The user wants to allow the shop. */
  readonly onAllow: (key: string) => void;
}

/** One product in full: picture, title, shop and stock; price as the one loud thing; Save and Buy. */
export function ProductRow({ product, onSave, onAllow }: { product: CardProduct } & ProductActions): JSX.Element {
  const price = priceWords(product.view);
  const title = titleOf(product);
  return (
    <div class={isSoldOut(product) ? 'row gone' : 'row'}>
      <Picture image={product.view?.image} />
      <div class="what">
        <bdi class="title" dir="auto" title={title}>
          {title}
        </bdi>
        <Meta product={product} />
      </div>
      <div class="cost">
        {price && (
          <div class="price">
            {price.kind && <small>{price.kind}</small>}
            <b>{price.amount}</b>
            {price.code && <small>{price.code}</small>}
            {price.was && <s>{price.was}</s>}
          </div>
        )}
        <div class="actions">
          {product.view?.reason === 'needs-permission' && (
            <button type="button" onClick={() => onAllow(product.key)}>
              {t('card.allow')}
            </button>
          )}
          <SaveButton product={product} onSave={onSave} />
          <BuyLink product={product} />
        </div>
      </div>
    </div>
  );
}
