import { buyUrl } from '../../utils/model/product.ts';
import { t } from '../t.ts';
import type { CardProduct } from './card-product.ts';
import { el, outLink, type Part, say } from './dom.ts';
import { createMetaLine } from './meta-line.ts';
import { pictureFrame, showPicture } from './picture.ts';
import { createPriceLine } from './price-line.ts';
import { isSoldOut, titleOf } from './product-words.ts';
import { createSaveButton } from './save-button.ts';

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
  const link = outLink('', words);
  link.className = 'title';
  const picture = pictureFrame();
  const [save, price, meta] = [createSaveButton(onSave), createPriceLine(), createMetaLine()];
  const element = el(
    'li',
    '',
    el('div', 'grid-top', picture, save.element),
    link,
    price.element,
    meta.element,
  );
  return {
    element,
    show(product) {
      element.className = isSoldOut(product) ? 'gone' : '';
      showPicture(picture, product.view);
      link.href = buyUrl(product.posted) ?? '';
      link.title = titleOf(product);
      say(words, link.title);
      price.show({ price: product.view?.price, unknown: t('card.notKnown') });
      meta.show(product);
      save.show(product);
    },
  };
}
