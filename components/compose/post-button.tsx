import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PlusIcon } from '../icons.tsx';
import type { PartSaid } from './compose-view.ts';

interface PostButtonProps {
  readonly onAdd: () => Promise<PartSaid>;
  readonly onOpen: () => void;
}

/** Puts a saved product into the product post that is being written. */
export function PostButton({ onAdd, onOpen }: PostButtonProps): JSX.Element {
  const [said, setSaid] = useState<PartSaid>();
  return (
    <p class="to-post">
      <button
        type="button"
        class="button"
        id="to-post"
        onClick={() =>
          onAdd().then(setSaid, () => setSaid({ words: i18n.t('card.saveFailed'), isGood: false }))
        }
      >
        <PlusIcon />
        {i18n.t('compose.toPost')}
      </button>
      {said && <span role="status">{said.words}</span>}
      {said && (
        <button type="button" class="text-button" onClick={onOpen}>
          {i18n.t('card.open')}
        </button>
      )}
    </p>
  );
}
