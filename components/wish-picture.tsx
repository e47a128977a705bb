import type { JSX } from 'preact';
import { TagIcon } from './icons.tsx';

/** Only a picture we hold ourselves is shown: a shop's own URL would tell the shop that the list was opened. */
export function WishPicture({ image }: { image: string | undefined }): JSX.Element {
  return image?.startsWith('data:image/') ? (
    <img class="wish-picture" src={image} alt="" width="44" height="44" decoding="async" draggable={false} />
  ) : (
    <span class="wish-picture wish-no-picture">
      <TagIcon />
    </span>
  );
}
