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
  // Parts are made when they are first shown: most cards are one row and never more.
  const row = later(() => createProductRow(actions));
  const strip = later(() => createProductStrip(actions.onSelect));
  const grid = later(() => createProductGrid(actions.onSave));
  const foot = later(() => createFootLine(actions));
  let arrangement = '';
  let arranged: readonly Part<never>[] = [];

  const arrange = (name: string, parts: readonly Part<never>[]) => {
    if (name === arrangement) return;
    arrangement = name;
    spoken.before(...parts.map((one) => one.element));
    for (const one of arranged) if (!parts.includes(one)) one.element.remove();
    arranged = parts;
  };

  return {
    element,
    show(props) {
      const { products, selected, theme } = props;
      element.className = `card ${theme}`;
      say(spoken, products.some(({ saving }) => saving === 'failed') ? t('card.saveFailed') : '');
      if (products.length > 1) foot().show(props);
      if (products.length > 1 && props.grid) {
        grid().show(products);
        arrange('grid', [grid(), foot()]);
        return;
      }
      const product = products[selected] ?? products[0];
      if (product) row().show(product);
      if (products.length > 1) {
        strip().show(props);
        arrange('strip', [strip(), row(), foot()]);
      } else arrange('row', [row()]);
    },
  };
}

function later<P>(make: () => Part<P>): () => Part<P> {
  let made: Part<P> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
