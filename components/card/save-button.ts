import { BOOKMARK } from '../icon-paths.ts';
import { t } from '../t.ts';
import type { CardProduct, Saving } from './card-product.ts';
import { el, icon, mark, onClick, type Part } from './dom.ts';
import { titleOf } from './product-words.ts';

const WORDS = {
  no: 'card.save',
  saving: 'card.saving',
  saved: 'card.saved',
  failed: 'card.saveFailed',
} as const;

/** The button that puts a product on the wishlist; says so once it is stored, and when it could not be. */
export function createSaveButton(onSave: (key: string) => void): Part<CardProduct> {
  const element = el('button', '', icon(BOOKMARK));
  element.type = 'button';
  let shown: CardProduct | undefined;
  onClick(element, () => shown && canSave(shown.saving) && onSave(shown.key));
  return {
    element,
    show(product) {
      const before = shown?.saving;
      shown = product;
      const words = t(WORDS[product.saving]);
      // Of nine buttons in a card each says what it saves.
      mark(element, 'aria-label', `${words}: ${titleOf(product)}`);
      if (product.saving === before) return;
      element.className = `save square save-${product.saving}`;
      element.title = words;
      mark(element, 'aria-pressed', String(product.saving === 'saved'));
      mark(element, 'aria-disabled', String(!canSave(product.saving)));
    },
  };
}

/** True while a click may still save. */
export function canSave(saving: Saving): boolean {
  return saving === 'no' || saving === 'failed';
}
