import { t } from '../t.ts';
import { createBuyLink } from './buy-link.ts';
import type { CardProduct } from './card-product.ts';
import { el, onClick, type Part, say } from './dom.ts';
import { createMetaLine } from './meta-line.ts';
import { pictureFrame, showPicture } from './picture.ts';
import { createPriceLine } from './price-line.ts';
import { isSoldOut, titleOf } from './product-words.ts';
import { createSaveButton } from './save-button.ts';

export interface ProductActions {
  readonly onSave: (key: string) => void;
  /** The user wants to allow the shop. */
  readonly onAllow: (key: string) => void;
  /** The user wants fewer cards like this; `opener` is where the focus comes back to. */
  readonly onMore: (key: string, opener: HTMLElement) => void;
}

/** One product in full: picture, title, shop and stock; price as the one loud thing; Save and Buy. */
export function createProductRow({ onSave, onAllow, onMore }: ProductActions): Part<CardProduct> {
  const title = el('bdi', 'title');
  title.dir = 'auto';
  const [meta, price, save, buy] = [
    createMetaLine(),
    createPriceLine(),
    createSaveButton(onSave),
    createBuyLink(),
  ];
  const mine = el('div', 'mine');
  const more = el('button', 'square', '⋯');
  more.title = more.ariaLabel = t('card.fewer');
  onClick(more, () => shown && onMore(shown.key, more));
  const actions = el('div', 'actions', save.element, buy.element, more);
  let picture = pictureFrame();
  const element = el(
    'div',
    'row',
    picture,
    el('div', 'what', title, meta.element),
    el('div', 'cost', price.element, mine, actions),
  );
  let shown: CardProduct | undefined;
  let allow: HTMLButtonElement | undefined;

  /** Made only where a shop waits to be allowed: most never do. */
  const offerToAllow = (wanted: boolean) => {
    if (wanted && !allow) {
      allow = el('button', 'allow', t('card.allow'));
      allow.type = 'button';
      onClick(allow, () => shown && onAllow(shown.key));
      actions.prepend(allow);
    }
    if (allow) allow.hidden = !wanted;
  };

  return {
    element,
    show(product) {
      if (shown && shown.key !== product.key) {
        const fresh = pictureFrame();
        picture.replaceWith(fresh);
        picture = fresh;
      }
      shown = product;
      element.className = isSoldOut(product) ? 'row gone' : 'row';
      showPicture(picture, product.view);
      const words = titleOf(product);
      say(title, words);
      title.title = words;
      meta.show(product);
      const { view, foot } = product;
      const known = view?.price ?? foot?.theirs;
      price.show({ price: known, ...(view?.pending === false && { unknown: t('card.notKnown') }) });
      say(mine, view?.mine);
      mine.title = view?.mine ?? '';
      offerToAllow(product.view?.reason === 'needs-permission');
      save.show(product);
      buy.show(product);
    },
  };
}
