import { buyUrl } from '../../utils/model/product.ts';
import { t } from '../t.ts';
import type { CardProduct } from './card-product.ts';
import { el, type Part, part } from './dom.ts';
import { metaLine, showMeta } from './meta-line.ts';
import { pictureFrame, showPicture } from './picture.ts';
import { priceLine, showPrice } from './price-line.ts';
import { priceWords } from './price-words.ts';
import { isSoldOut, titleOf } from './product-words.ts';
import { canSave, saveButton, showSaving } from './save-button.ts';

/** All products at once, three by three; each title is the link as posted. */
export function createProductGrid(onSave: (key: string) => void): Part<readonly CardProduct[]> {
  const element = el('ul', 'grid');
  const cells: Part<CardProduct>[] = [];
  return {
    element,
    show(products) {
      products.forEach((product, index) => {
        let cell = cells[index];
        if (!cell) {
          cell = createCell(onSave);
          cells.push(cell);
          element.append(cell.element);
        }
        cell.show(product);
      });
    },
  };
}

function createCell(onSave: (key: string) => void): Part<CardProduct> {
  const words = el('bdi');
  words.dir = 'auto';
  const link = el('a', 'title', words);
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  const save = saveButton();
  const price = priceLine();
  const meta = metaLine();
  const element = el('li', '', el('div', 'grid-top', pictureFrame(), save), link, price, meta);
  let shown: CardProduct | undefined;
  save.addEventListener('click', () => shown && canSave(shown.saving) && onSave(shown.key));
  return {
    element,
    show(product) {
      shown = product;
      element.className = isSoldOut(product) ? 'gone' : '';
      showPicture(part(element, 'picture'), product.view?.image);
      link.href = buyUrl(product.posted) ?? '';
      words.textContent = link.title = titleOf(product);
      showPrice(price, priceWords(product.view), t('card.notKnown'));
      showMeta(meta, product);
      showSaving(save, product);
    },
  };
}
