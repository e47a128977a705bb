import type { JSX } from 'preact';
import { t } from '../t.ts';
import type { CardProduct } from './card-product.ts';
import { ProductGrid } from './product-grid.tsx';
import { type ProductActions, ProductRow } from './product-row.tsx';
import { ProductStrip } from './product-strip.tsx';

export interface CardProps extends ProductActions {
  readonly theme: 'light' | 'dark';
  /** One to nine. */
  readonly products: readonly CardProduct[];
  /** How many products the post has beyond those. */
  readonly hidden: number;
  /** Index into products. */
  readonly selected: number;
  /** True when all are shown at once. */
  readonly grid: boolean;
  readonly onSelect: (index: number) => void;
  readonly onGrid: (open: boolean) => void;
}

/**
 * The card under a post. Its height depends on the number of products and on `grid` alone, never on what is known
 * of them, so nothing below it moves when an answer arrives.
 */
export function Card(props: CardProps): JSX.Element {
  const { products, hidden, selected, grid, theme, onSelect, onGrid, onSave, onAllow } = props;
  const product = products[selected] ?? products[0];
  const failed = products.some(({ saving }) => saving === 'failed');
  return (
    <section class={`card ${theme}`} aria-label={t('card.region')}>
      {grid && <ProductGrid products={products} onSave={onSave} />}
      {!grid && products.length > 1 && (
        <ProductStrip products={products} selected={selected} onSelect={onSelect} />
      )}
      {!grid && product && <ProductRow product={product} onSave={onSave} onAllow={onAllow} />}
      {products.length > 1 && (
        <div class="foot">
          <span class="mark">{t('card.products', products.length + hidden)}</span>
          {hidden > 0 && <span>{t('card.more', [String(hidden)])}</span>}
          <span class="grow" />
          <button type="button" class="quiet" onClick={() => saveAll(products, onSave)}>
            {t('card.saveAll')}
          </button>
          <button type="button" class="quiet" aria-expanded={grid} onClick={() => onGrid(!grid)}>
            {t(grid ? 'card.closeGrid' : 'card.showGrid')}
          </button>
        </div>
      )}
      <span class="spoken" role="status">
        {failed && t('card.saveFailed')}
      </span>
    </section>
  );
}

function saveAll(products: readonly CardProduct[], onSave: (key: string) => void): void {
  for (const { key, saving } of products) if (saving === 'no' || saving === 'failed') onSave(key);
}
