import { TAG } from '../icon-paths.ts';
import { el, icon } from './dom.ts';

/** The place of a picture; a tag stands in it until there is one. */
export function pictureFrame(): HTMLElement {
  return el('span', 'picture', icon(TAG));
}

/** Only pictures that the background made are shown: a shop's own URL would tell the shop who reads what. */
export function showPicture(frame: HTMLElement, image: string | undefined): void {
  if (!image || !/^data:image\/(?:webp|jpeg|png);/.test(image)) return;
  let picture = frame.querySelector('img');
  if (picture?.src === image) return;
  if (!picture) {
    picture = el('img');
    picture.alt = '';
    frame.replaceChildren(picture);
  }
  picture.src = image;
}
