import type { JSX } from 'preact';
import { t } from '../t.ts';
import { isSoldOut, Meta, Picture, SaveButton, titleOf } from './card-parts.tsx';
import type { CardProduct } from './card-product.ts';
import { priceWords } from './price-words.ts';

interface ProductGridProps {
  readonly products: readonly CardProduct[];
  readonly onSave: (key: string) => void;
}

/** All products at once, three by three. */
export function ProductGrid({ products, onSave }: ProductGridProps): JSX.Element {
  return (
    <ul class="grid">
      {products.map((product) => {
        const price = priceWords(product.view);
        return (
          <li key={product.key} class={isSoldOut(product) ? 'gone' : ''}>
            <div class="grid-top">
              <Picture image={product.view?.image} />
              <SaveButton product={product} onSave={onSave} />
            </div>
            <a class="title" href={product.posted} target="_blank" rel="noopener noreferrer" title={titleOf(product)}>
              <bdi dir="auto">{titleOf(product)}</bdi>
            </a>
            <div class="price">
              <b>{price?.amount ?? t('card.notKnown')}</b>
              {(price?.code ?? price?.kind) && <small>{price?.code ?? price?.kind}</small>}
            </div>
            <Meta product={product} />
          </li>
        );
      })}
    </ul>
  );
}
