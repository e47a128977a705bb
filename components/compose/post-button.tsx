import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PlusIcon } from '../icons.tsx';
import { type Added, addedWords } from './added-words.ts';

interface PostButtonProps<Undo> {
  readonly onAdd: () => Promise<Added & { readonly undo: Undo }>;
  /** Takes out what was added. */
  readonly onUndo: (undo: Undo) => Promise<unknown>;
  readonly onOpen: () => void;
}

/** Puts a saved product into the product post that is being written. */
export function PostButton<Undo>({ onAdd, onUndo, onOpen }: PostButtonProps<Undo>): JSX.Element {
  const [said, setSaid] = useState<string>();
  const [undo, setUndo] = useState<{ readonly by: Undo }>();
  const fail = (): void => setSaid(i18n.t('popup.writeFailed'));
  const add = async (): Promise<void> => {
    const added = await onAdd();
    setSaid(addedWords(added).words);
    setUndo(added.added > 0 ? { by: added.undo } : undefined);
  };
  const takeBack = async (by: Undo): Promise<void> => {
    await onUndo(by);
    setUndo(undefined);
    setSaid(i18n.t('compose.removed'));
  };
  return (
    <p class="to-post">
      <button type="button" class="button" id="to-post" onClick={() => void add().catch(fail)}>
        <PlusIcon />
        {i18n.t('compose.toPost')}
      </button>
      {said !== undefined && <span role="status">{said}</span>}
      {undo && (
        <button type="button" class="text-button" onClick={() => void takeBack(undo.by).catch(fail)}>
          {i18n.t('popup.undo')}
        </button>
      )}
      {said !== undefined && (
        <button type="button" class="text-button" onClick={onOpen}>
          {i18n.t('card.open')}
        </button>
      )}
    </p>
  );
}
