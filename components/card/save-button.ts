import { BOOKMARK } from '../icon-paths.ts';
import { t } from '../t.ts';
import type { CardProduct } from './card-product.ts';
import { el, icon } from './dom.ts';

const WORDS = {
  no: 'card.save',
  saving: 'card.saving',
  saved: 'card.saved',
  failed: 'card.saveFailed',
} as const;

/** The button that puts a product on the wishlist. */
export function saveButton(): HTMLElement {
  const button = el('button', 'save', icon(BOOKMARK));
  button.type = 'button';
  return button;
}

/** Says so once it is stored, and when it could not be. */
export function showSaving(button: HTMLElement, { saving }: CardProduct): void {
  const words = t(WORDS[saving]);
  button.className = `save square save-${saving}`;
  button.title = words;
  button.setAttribute('aria-label', words);
  button.setAttribute('aria-pressed', String(saving === 'saved'));
  button.setAttribute('aria-disabled', String(!canSave(saving)));
}

/** True while a click may still save. */
export function canSave(saving: CardProduct['saving']): boolean {
  return saving === 'no' || saving === 'failed';
}
