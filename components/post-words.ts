import type { DrawnElement } from '../utils/model/drawn.ts';
import { MAX_PRODUCTS } from '../utils/model/post.ts';
import { t } from './t.ts';

/** How a product stands with the product post that its reader is writing. */
export interface InPost {
  /** How many products that post has. */
  readonly count: number;
  readonly isIn?: true;
  /** It could not be added: the link does not lead to it. */
  readonly isRefused?: true;
  /** The browser refused to write what was pressed. */
  readonly isUnwritten?: true;
}

/** "Add to product post", or that it is in it and the way back. */
export function postSection({ count, isIn, isRefused, isUnwritten }: InPost): DrawnElement {
  const open: DrawnElement = ['button', 'open-post', t('card.open')];
  if (isUnwritten) return block(t('popup.writeFailed'));
  if (isIn)
    return block(t('compose.inPost', [String(count)]), ['button', 'from-post', t('compose.takeOut')], open);
  if (isRefused) return block(t('compose.notAProduct'));
  if (count >= MAX_PRODUCTS) return block(t('compose.full'), open);
  return block(undefined, ['button', 'to-post', t('compose.toPost')]);
}

function block(words: string | undefined, ...buttons: DrawnElement[]): DrawnElement {
  return [
    'div',
    'block post',
    ...(words === undefined ? [] : [['p', 'note', words] as const]),
    ...(buttons.length > 0 ? [['div', 'answers', ...buttons] as const] : []),
  ];
}
