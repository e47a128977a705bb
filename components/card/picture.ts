import type { CardView } from '../../utils/model/card-view.ts';
import { TAG } from '../icon-paths.ts';
import { el, icon } from './dom.ts';

/** The place of a picture; a tag stands in it until there is one. */
export function pictureFrame(): HTMLElement {
  return el('span', 'picture', icon(TAG));
}

/**
 * Only pictures that the background made are shown: a shop's own URL would tell the shop who reads what. Where nobody has
 * said what one shows, it says nothing to a screen reader: the title beside it does.
 */
export function showPicture(frame: HTMLElement, view: CardView | undefined): void {
  const image = view?.image;
  if (!image || !/^data:image\/(?:webp|jpeg|png);/.test(image)) return;
  let picture = frame.querySelector('img');
  if (!picture) {
    picture = el('img');
    frame.replaceChildren(picture);
  }
  const alt = view.alt ?? '';
  // Untouched DOM costs nothing.
  if (picture.src === image && picture.alt === alt) return;
  picture.alt = alt;
  picture.src = image;
}
