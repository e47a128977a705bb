import { t } from '../t.ts';
import { el, type Part, say } from './dom.ts';
import { createFootLine, type FootProps } from './foot-line.ts';
import { createProductGrid } from './product-grid.ts';
import { createProductRow, type ProductActions } from './product-row.ts';
import { createProductStrip } from './product-strip.ts';

/** What a card shows: one to nine products, and how. */
export interface CardProps extends FootProps {
  readonly theme: 'light' | 'dark';
  /** Index into products. */
  readonly selected: number;
}

export interface CardActions extends ProductActions {
  readonly onSelect: (index: number) => void;
  readonly onGrid: (open: boolean) => void;
}

/**
 * The card under a post. Its height depends on the number of products and on `grid` alone (card-height.ts), never on
 * what is known of them, so nothing below it moves when an answer arrives.
 */
export function createCard(actions: CardActions): Part<CardProps> {
  const spoken = el('span', 'spoken');
  spoken.setAttribute('role', 'status');
  const element = el('section', 'card', spoken);
  element.setAttribute('aria-label', t('card.region'));
  const row = createProductRow(actions);
  const strip = createProductStrip(actions.onSelect);
  const grid = createProductGrid(actions.onSave);
  const foot = createFootLine(actions);
  let layout = '';

  const arrange = (many: boolean, open: boolean) => {
    const wanted = many ? (open ? 'grid' : 'strip') : 'row';
    if (wanted === layout) return;
    layout = wanted;
    const parts = { row: [row], strip: [strip, row, foot], grid: [grid, foot] }[wanted];
    for (const child of [...element.children]) if (child !== spoken) child.remove();
    spoken.before(...parts.map((one) => one.element));
  };

  return {
    element,
    show(props) {
      const { products, selected, theme } = props;
      const product = products[selected] ?? products[0];
      element.className = `card ${theme}`;
      if (products.length > 1) {
        foot.show(props);
        if (props.grid) grid.show(products);
        else strip.show(props);
      }
      if (product && !props.grid) row.show(product);
      say(spoken, products.some(({ saving }) => saving === 'failed') ? t('card.saveFailed') : '');
      arrange(products.length > 1, props.grid);
    },
  };
}
