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
  /** True when this line is all that is shown. */
  readonly folded: boolean;
}

interface FootActions {
  readonly onSave: (key: string) => void;
  readonly onGrid: (open: boolean) => void;
  readonly onUnfold: () => void;
}

/** How many products there are; Save all; strip or grid. When it is all that is shown: whose, and Show. */
export function createFootLine({ onSave, onGrid, onUnfold }: FootActions): Part<FootProps> {
  const count = el('span', 'mark');
  const more = el('span');
  const saveAll = el('button', 'quiet', t('card.saveAll'));
  const grid = el('button', 'quiet');
  saveAll.type = grid.type = 'button';
  let now: FootProps = { products: [], hidden: 0, grid: false, folded: false };
  saveAll.addEventListener('click', () => {
    for (const { key, saving } of now.products) if (canSave(saving)) onSave(key);
  });
  grid.addEventListener('click', () => (now.folded ? onUnfold() : onGrid(!now.grid)));
  return {
    element: el('div', 'foot', count, more, el('span', 'grow'), saveAll, grid),
    show(props) {
      now = props;
      say(count, t('card.products', props.products.length + props.hidden));
      const unseen = props.hidden > 0 ? t('card.more', [String(props.hidden)]) : undefined;
      say(more, props.folded ? [...new Set(props.products.map(({ shop }) => shop))].join(', ') : unseen);
      saveAll.hidden = props.folded;
      say(grid, t(props.folded ? 'card.show' : props.grid ? 'card.closeGrid' : 'card.showGrid'));
      grid.setAttribute('aria-expanded', String(props.grid && !props.folded));
    },
  };
}
