import type { FootWords } from '../../utils/model/card-view.ts';
import { t } from '../t.ts';
import type { CardProduct } from './card-product.ts';
import { el, mark, onClick, type Part, say } from './dom.ts';
import { draw } from './draw.ts';
import { canSave } from './save-button.ts';

export interface FootProps {
  readonly products: readonly CardProduct[];
  /** How many products the post has beyond those. */
  readonly hidden: number;
  /** Index into products. */
  readonly selected: number;
  /** True when all are shown at once. */
  readonly grid: boolean;
  /** True when this line is all that is shown. */
  readonly folded: boolean;
}

export interface FootActions {
  readonly onSave: (key: string) => void;
  readonly onGrid: (open: boolean) => void;
  readonly onUnfold: () => void;
  /** Somebody wants to see what a card does not show by itself. */
  readonly onOpen: (key: string, opener: HTMLButtonElement) => void;
}

/**
 * What no shop says of the product that is shown in full, and the way to its details. Of several products how many there
 * are, Save all, strip or grid. When it is all that is shown: whose, and Show.
 */
export function createFootLine({ onSave, onGrid, onUnfold, onOpen }: FootActions): Part<FootProps> {
  const count = el('span', 'mark');
  const more = el('span');
  const line = el('span', 'line');
  const button = (words: string, run: () => void) => {
    const made = el('button', 'quiet', words);
    made.type = 'button';
    onClick(made, run);
    return made;
  };
  const saveAll = button(t('card.saveAll'), () => {
    for (const { key, saving } of now.products) if (canSave(saving)) onSave(key);
  });
  const grid = button('', () => (now.folded ? onUnfold() : onGrid(!now.grid)));
  const details = button('', () => {
    const shown = now.products[now.selected];
    if (shown) onOpen(shown.key, details);
  });
  mark(details, 'aria-haspopup', 'dialog');
  mark(details, 'aria-expanded', 'false');
  let now: FootProps = { products: [], hidden: 0, selected: 0, grid: false, folded: false };
  let foot: FootWords | undefined;
  return {
    element: el('div', 'foot', count, more, line, saveAll, details, grid),
    show(props) {
      now = props;
      const { products, hidden, folded } = props;
      const shown = folded || props.grid ? undefined : products[props.selected];
      const isOne = products.length < 2 && !folded;
      say(count, isOne ? undefined : t('card.products', products.length + hidden));
      const unseen = hidden > 0 ? t('card.more', [String(hidden)]) : undefined;
      say(more, folded ? [...new Set(products.map(({ shop }) => shop))].join(', ') : unseen);
      if (foot !== shown?.foot) {
        foot = shown?.foot;
        line.replaceChildren(...(foot?.line ?? []).map(draw));
      }
      saveAll.hidden = folded || isOne;
      say(
        grid,
        isOne ? undefined : t(folded ? 'card.show' : props.grid ? 'card.closeGrid' : 'card.showGrid'),
      );
      mark(grid, 'aria-expanded', String(props.grid && !folded));
      say(details, shown?.view && (foot?.open ?? t('card.details.open')));
    },
  };
}
