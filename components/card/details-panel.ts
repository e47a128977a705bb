import type { Drawn } from '../../utils/model/drawn.ts';
import { t } from '../t.ts';
import { el, mark, onClick } from './dom.ts';
import { draw } from './draw.ts';

export interface DetailsActions {
  /** What there is to see, after `answer` was done: the look of the button in it that was pressed. Rejects without one. */
  readonly onDetails: (key: string, answer?: string) => Promise<readonly Drawn[]>;
}

export interface Details {
  /** Opens the details of a product, unless some are open. */
  readonly open: (key: string, opener: HTMLButtonElement) => void;
  /** Closes those of any other product. */
  keep(key: string | undefined): void;
}

/** Between the card and what it has opened. CSS pixels. */
const GAP = 4;

/**
 * What a card does not show by itself, over the page below the card, so that nothing moves. The browser closes it: by its
 * button, by Escape, or when anything else is pressed. The page scrolls on under it.
 */
export function createDetails(card: HTMLElement, { onDetails }: DetailsActions): Details {
  let shown = '';
  let close: () => void = () => undefined;

  const open = async (key: string, opener: HTMLButtonElement) => {
    const panel = el('div', 'details');
    shown = key;
    close = () => {
      shown = '';
      panel.remove();
      opener.popoverTargetElement = null;
      mark(opener, 'aria-expanded', 'false');
      // Where the focus is nowhere else it goes back to where it came from.
      if (document.activeElement === document.body) opener.focus({ preventScroll: true });
    };
    panel.popover = 'auto';
    panel.role = 'dialog';
    panel.tabIndex = -1;
    panel.ariaLabel = t('card.details.open');
    // By this the browser knows that the button closes what it has opened.
    opener.popoverTargetElement = panel;
    const fill = async (answer?: string) => {
      const parts = await onDetails(key, answer).catch(() => []);
      panel.replaceChildren(...(parts.length > 0 ? parts.map(draw) : [t('card.details.failed')]));
      if (!card.isConnected || shown !== key) return close();
      card.append(panel);
      panel.showPopover();
      const { left, bottom, width } = card.getBoundingClientRect();
      const { style } = panel;
      style.left = `${left + scrollX}px`;
      style.top = `${bottom + scrollY + GAP}px`;
      style.width = `${width}px`;
      panel.focus();
      for (const button of panel.querySelectorAll('button'))
        onClick(button, () => void fill(button.className));
    };
    panel.addEventListener('toggle', ({ newState }) => newState === 'closed' && close());
    await fill();
    mark(opener, 'aria-expanded', String(shown === key));
  };

  return {
    open: (key, opener) => void (shown || open(key, opener)),
    keep: (key) => void (shown && shown !== key && close()),
  };
}
