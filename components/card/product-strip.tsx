import type { JSX, TargetedKeyboardEvent } from "preact";
import { isSoldOut, Picture, titleOf } from './card-parts.tsx';
import type { CardProduct } from './card-product.ts';
import { priceWords } from './price-words.ts';

interface ProductStripProps {
  readonly products: readonly CardProduct[];
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 };

/** Pictures with prices, one of them selected: a list of tabs, moved in with the arrow keys. */
export function ProductStrip({ products, selected, onSelect }: ProductStripProps): JSX.Element {
  const move = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (selected + step + products.length) % products.length;
    onSelect(next);
    const tab = event.currentTarget.children[next];
    if (tab instanceof HTMLElement) tab.focus();
  };
  return (
    <div class="strip" role="tablist" onKeyDown={move}>
      {products.map((product, index) => (
        <button
          key={product.key}
          type="button"
          role="tab"
          class={isSoldOut(product) ? 'cell gone' : 'cell'}
          aria-selected={index === selected}
          aria-label={titleOf(product)}
          title={titleOf(product)}
          tabIndex={index === selected ? 0 : -1}
          onClick={() => onSelect(index)}
        >
          <Picture image={product.view?.image} />
          <span class="cell-price">{cellPrice(product)}</span>
        </button>
      ))}
    </div>
  );
}

function cellPrice(product: CardProduct): string {
  const price = priceWords(product.view);
  if (price) return price.amount;
  return product.view === undefined || product.view.pending ? '…' : '?';
}
