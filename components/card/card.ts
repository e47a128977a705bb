import type { Author } from '../../utils/model/post.ts';
import { t } from '../t.ts';
import { createDetails, type DetailsActions } from './details-panel.ts';
import { el, mark, type Part, say } from './dom.ts';
import { createFootLine, type FootProps } from './foot-line.ts';
import { createProductGrid } from './product-grid.ts';
import { createProductRow } from './product-row.ts';
import { createProductStrip } from './product-strip.ts';
import { titleOf } from './product-words.ts';
import { createQuietPanel, type PanelActions } from './quiet-panel.ts';

/** What a card shows: one to nine products, and how. */
export interface CardProps extends FootProps {
  readonly theme: 'light' | 'dark';
}

export interface CardActions extends PanelActions, DetailsActions {
  readonly onSave: (key: string) => void;
  /** The user wants to allow the shop. */
  readonly onAllow: (key: string) => void;
  readonly onUnfold: () => void;
  /** What can be muted is about to be shown; answers with the post's author. */
  readonly onQuiet: () => Author | undefined;
  readonly onSelect: (index: number) => void;
  readonly onGrid: (open: boolean) => void;
}

/**
 * The card under a post. Its height depends on the number of products and on `grid` alone (card-height.ts), never on
 * what is known of them, so nothing below it moves when an answer arrives.
 */
export function createCard(actions: CardActions): Part<CardProps> {
  const spoken = el('span', 'spoken');
  mark(spoken, 'role', 'status');
  const element = el('section', 'card', spoken);
  mark(element, 'aria-label', t('card.region'));
  // Parts are made when they are first shown: most cards are one row and never more.
  const row = later(() =>
    createProductRow({
      ...actions,
      onMore(key, opener) {
        panel = createQuietPanel(key, actions.onQuiet(), {
          ...actions,
          onQuietEnd(isMuted) {
            panel = undefined;
            actions.onQuietEnd(isMuted);
            opener.focus();
          },
        });
        arrange('panel', [panel]);
        panel.show();
      },
    }),
  );
  const strip = later(() => createProductStrip(actions.onSelect));
  const grid = later(() => createProductGrid(actions.onSave));
  const foot = later(() => createFootLine({ ...actions, onOpen: details.open }));
  const details = createDetails(element, actions);
  let panel: Part<void> | undefined;
  let arrangement = '';
  let arranged: readonly Part<never>[] = [];

  const arrange = (name: string, parts: readonly Part<never>[]) => {
    if (name === arrangement) return;
    arrangement = name;
    for (const one of arranged) if (!parts.includes(one)) one.element.remove();
    // What stays is not moved: the button that was just pressed would lose the focus.
    let next: Element = spoken;
    for (const { element: part } of [...parts].reverse()) {
      if (part.nextSibling !== next) next.before(part);
      next = part;
    }
    arranged = parts;
  };

  return {
    element,
    show(props) {
      const { products, selected, theme } = props;
      element.className = `card ${theme}`;
      say(spoken, products.some(({ saving }) => saving === 'failed') ? t('card.saveFailed') : '');
      // Whoever is busy with it is not disturbed.
      if (panel) return;
      foot().show(props);
      details.keep(props.folded || props.grid ? undefined : products[selected]?.key);
      if (props.folded) return arrange('foot', [foot()]);
      if (products.length > 1 && props.grid) {
        grid().show(products);
        arrange('grid', [grid(), foot()]);
        return;
      }
      const product = products[selected] ?? products[0];
      if (!product) return;
      const { element: shown } = row();
      row().show(product);
      const isOfMany = products.length > 1;
      // What the tabs of the strip control.
      shown.id = 'shown';
      shown.role = isOfMany ? 'tabpanel' : null;
      shown.ariaLabel = isOfMany ? titleOf(product) : null;
      if (isOfMany) {
        strip().show(props);
        arrange('strip', [strip(), row(), foot()]);
      } else arrange('row', [row(), foot()]);
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
