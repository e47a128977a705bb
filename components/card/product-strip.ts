import type { CardProduct } from './card-product.ts';
import { el, type Part, part } from './dom.ts';
import { pictureFrame, showPicture } from './picture.ts';
import { priceWords } from './price-words.ts';
import { isSoldOut, titleOf } from './product-words.ts';

export interface StripProps {
  readonly products: readonly CardProduct[];
  /** Index into products. */
  readonly selected: number;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 };

/** Pictures with prices, one of them selected: a list of tabs, moved in with the arrow keys. */
export function createProductStrip(onSelect: (index: number) => void): Part<StripProps> {
  const element = el('div', 'strip');
  element.setAttribute('role', 'tablist');
  const cells: HTMLElement[] = [];
  let now: StripProps = { products: [], selected: 0 };
  element.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    const count = now.products.length;
    if (step === undefined || count === 0) return;
    event.preventDefault();
    const next = (now.selected + step + count) % count;
    onSelect(next);
    cells[next]?.focus();
  });
  const cellAt = (index: number) => {
    let cell = cells[index];
    if (!cell) {
      const button = el('button', 'cell', pictureFrame(), el('span', 'cell-price'));
      button.type = 'button';
      button.setAttribute('role', 'tab');
      button.addEventListener('click', () => onSelect(index));
      element.append(button);
      cells.push(button);
      cell = button;
    }
    return cell;
  };
  return {
    element,
    show(props) {
      now = props;
      props.products.forEach((product, index) => {
        const cell = cellAt(index);
        cell.className = isSoldOut(product) ? 'cell gone' : 'cell';
        cell.title = titleOf(product);
        cell.setAttribute('aria-label', cell.title);
        cell.setAttribute('aria-selected', String(index === props.selected));
        cell.tabIndex = index === props.selected ? 0 : -1;
        showPicture(part(cell, 'picture'), product.view?.image);
        part(cell, 'cell-price').textContent = priceOf(product);
      });
    },
  };
}

function priceOf({ view }: CardProduct): string {
  return priceWords(view)?.short ?? (view === undefined || view.pending ? '…' : '?');
}
