import type { CardProduct } from './card-product.ts';
import { el, mark, onClick, type Part, say } from './dom.ts';
import { pictureFrame, showPicture } from './picture.ts';
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
  mark(element, 'role', 'tablist');
  const cells: Part<CellProps>[] = [];
  let now: StripProps = { products: [], selected: 0 };
  element.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    const count = now.products.length;
    if (step === undefined || count === 0) return;
    event.preventDefault();
    const next = (now.selected + step + count) % count;
    onSelect(next);
    cells[next]?.element.focus();
  });
  return {
    element,
    show(props) {
      now = props;
      props.products.forEach((product, index) => {
        let cell = cells[index];
        if (!cell) {
          cell = createCell(() => onSelect(index));
          cells.push(cell);
          element.append(cell.element);
        }
        cell.show({ product, selected: index === props.selected });
      });
    },
  };
}

interface CellProps {
  readonly product: CardProduct;
  readonly selected: boolean;
}

function createCell(onSelect: () => void): Part<CellProps> {
  const picture = pictureFrame();
  const price = el('span', 'cell-price');
  const element = el('button', 'cell', picture, price);
  element.type = 'button';
  mark(element, 'role', 'tab');
  mark(element, 'aria-controls', 'shown');
  onClick(element, onSelect);
  return {
    element,
    show({ product, selected }) {
      element.className = isSoldOut(product) ? 'cell gone' : 'cell';
      element.title = titleOf(product);
      mark(element, 'aria-selected', String(selected));
      element.tabIndex = selected ? 0 : -1;
      showPicture(picture, product.view);
      const words = priceOf(product);
      say(price, words);
      mark(element, 'aria-label', `${element.title}, ${words}`);
    },
  };
}

function priceOf({ view }: CardProduct): string {
  return view?.price?.short ?? (view === undefined || view.pending ? '…' : '?');
}
