import { t } from '../t.ts';
import type { CardProduct } from './card-product.ts';
import { el, type Part, say } from './dom.ts';
import { canSave } from './save-button.ts';

export interface FootProps {
  readonly products: readonly CardProduct[];
  /** How many products the post has beyond those. */
  readonly hidden: number;
  /** True when all are shown at once. */
  readonly grid: boolean;
}

interface FootActions {
  readonly onSave: (key: string) => void;
  readonly onGrid: (open: boolean) => void;
}

/** How many products there are; Save all; strip or grid. */
export function createFootLine({ onSave, onGrid }: FootActions): Part<FootProps> {
  const count = el('span', 'mark');
  const more = el('span');
  const saveAll = el('button', 'quiet', t('card.saveAll'));
  const grid = el('button', 'quiet');
  saveAll.type = grid.type = 'button';
  let now: FootProps = { products: [], hidden: 0, grid: false };
  saveAll.addEventListener('click', () => {
    for (const { key, saving } of now.products) if (canSave(saving)) onSave(key);
  });
  grid.addEventListener('click', () => onGrid(!now.grid));
  return {
    element: el('div', 'foot', count, more, el('span', 'grow'), saveAll, grid),
    show(props) {
      now = props;
      say(count, t('card.products', props.products.length + props.hidden));
      say(more, props.hidden > 0 ? t('card.more', [String(props.hidden)]) : undefined);
      say(grid, t(props.grid ? 'card.closeGrid' : 'card.showGrid'));
      grid.setAttribute('aria-expanded', String(props.grid));
    },
  };
}
