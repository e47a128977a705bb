import { buyUrl } from '../../utils/model/product.ts';
import { OPEN } from '../icon-paths.ts';
import { t } from '../t.ts';
import type { CardProduct } from './card-product.ts';
import { el, icon, type Part, part } from './dom.ts';
import { metaLine, showMeta } from './meta-line.ts';
import { pictureFrame, showPicture } from './picture.ts';
import { priceLine, showPrice } from './price-line.ts';
import { priceWords } from './price-words.ts';
import { isSoldOut, titleOf } from './product-words.ts';
import { canSave, saveButton, showSaving } from './save-button.ts';

export interface ProductActions {
  readonly onSave: (key: string) => void;
  /** The user wants to allow the shop. */
  readonly onAllow: (key: string) => void;
}

function build(): HTMLElement {
  const title = el('bdi', 'title');
  title.dir = 'auto';
  const allow = el('button', 'allow', t('card.allow'));
  allow.type = 'button';
  const buy = el('a', 'buy', el('span', 'buy-word'), icon(OPEN));
  // The shop learns nothing of where it was clicked, and the new page has no hold on this one.
  buy.target = '_blank';
  buy.rel = 'noopener noreferrer';
  return el(
    'div',
    'row',
    pictureFrame(),
    el('div', 'what', title, metaLine()),
    el('div', 'cost', priceLine(), el('div', 'actions', allow, saveButton(), buy)),
  );
}

/** One product in full: picture, title, shop and stock; price as the one loud thing; Save and Buy. */
export function createProductRow({ onSave, onAllow }: ProductActions): Part<CardProduct> {
  const element = build();
  const [picture, title, meta] = [part(element, 'picture'), part(element, 'title'), part(element, 'meta')];
  const [price, allow, save] = [part(element, 'price'), part(element, 'allow'), part(element, 'save')];
  const buy = element.querySelector('a');
  let shown: CardProduct | undefined;
  save.addEventListener('click', () => shown && canSave(shown.saving) && onSave(shown.key));
  allow.addEventListener('click', () => shown && onAllow(shown.key));
  return {
    element,
    show(product) {
      if (shown && shown.key !== product.key) picture.replaceWith(pictureFrame());
      shown = product;
      const gone = isSoldOut(product);
      const words = priceWords(product.view);
      element.className = gone ? 'row gone' : 'row';
      showPicture(part(element, 'picture'), product.view?.image);
      title.textContent = title.title = titleOf(product);
      showMeta(meta, product);
      showPrice(price, words);
      allow.hidden = product.view?.reason !== 'needs-permission';
      showSaving(save, product);
      if (!buy) return;
      // As posted, byte for byte: the link's owner earns from it.
      buy.href = buyUrl(product.posted) ?? '';
      buy.className = words && !gone ? 'buy' : 'buy plain';
      part(buy, 'buy-word').textContent = t(words ? 'card.buy' : 'card.open');
    },
  };
}
