import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { CheckIcon, FolderIcon } from './icons.tsx';
import type { CollectionView } from './list-view.ts';
import { NameForm } from './name-form.tsx';
import { Sheet } from './sheet.tsx';

const LONGEST_NAME = 60;
const LONGEST_TAG = 40;

interface MoveSheetProps {
  readonly collections: readonly CollectionView[];
  /** The collection that all of them are in. */
  readonly now: string | undefined;
  readonly onMove: (list: string | null) => void;
  readonly onMoveToNew: (name: string) => void;
  readonly onClose: () => void;
}

/** Into which collection. */
export function MoveSheet({ collections, now, onMove, onMoveToNew, onClose }: MoveSheetProps): JSX.Element {
  const pick = (list: string | null): void => {
    onMove(list);
    onClose();
  };
  return (
    <Sheet id="move-sheet" title={i18n.t('bulk.moveTo')} onClose={onClose}>
      <ul class="plain-list picks">
        {collections.map(({ id, name }) => (
          <li key={id}>
            <button type="button" class="pick" aria-pressed={id === now} onClick={() => pick(id)}>
              <FolderIcon />
              <bdi class="grow-start">{name}</bdi>
              {id === now && <CheckIcon />}
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="pick" aria-pressed={now === undefined} onClick={() => pick(null)}>
            <span class="grow-start">{i18n.t('collections.none')}</span>
          </button>
        </li>
      </ul>
      <NameForm
        id="new-collection"
        words={i18n.t('collections.new')}
        button={i18n.t('collections.make')}
        longest={LONGEST_NAME}
        onName={(name) => {
          onMoveToNew(name);
          onClose();
        }}
      />
    </Sheet>
  );
}

interface TagSheetProps {
  readonly tags: readonly string[];
  readonly onTag: (tag: string) => void;
  readonly onClose: () => void;
}

/** Which tag. */
export function TagSheet({ tags, onTag, onClose }: TagSheetProps): JSX.Element {
  const pick = (tag: string): void => {
    onTag(tag);
    onClose();
  };
  return (
    <Sheet id="tag-sheet" title={i18n.t('tags.add')} onClose={onClose}>
      <NameForm
        id="new-tag"
        words={i18n.t('tags.name')}
        button={i18n.t('tags.do')}
        longest={LONGEST_TAG}
        onName={pick}
      />
      <div class="chips">
        {tags.slice(0, 40).map((tag) => (
          <button type="button" class="chip" key={tag} onClick={() => pick(tag)}>
            <bdi>{tag}</bdi>
          </button>
        ))}
      </div>
    </Sheet>
  );
}

interface CollectionsSheetProps {
  readonly collections: readonly CollectionView[];
  readonly counts: Readonly<Record<string, number>>;
  readonly onMake: (name: string) => void;
  readonly onRename: (id: string, name: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onClose: () => void;
}

/** The collections themselves. */
export function CollectionsSheet(props: CollectionsSheetProps): JSX.Element {
  const { collections, counts, onMake, onRename, onRemove, onClose } = props;
  return (
    <Sheet id="collections-sheet" title={i18n.t('collections.title')} onClose={onClose}>
      {collections.length === 0 && <p class="sheet-words">{i18n.t('collections.empty')}</p>}
      <ul class="plain-list">
        {collections.map(({ id, name }) => (
          <li key={`${id} ${name}`}>
            <NameForm
              id={`rename-${id}`}
              words={i18n.t('collections.nameOf', [name])}
              button={i18n.t('collections.rename')}
              start={name}
              longest={LONGEST_NAME}
              onName={(given) => onRename(id, given)}
            />
            <span class="num sheet-count">{counts[id] ?? 0}</span>
            <button
              type="button"
              class="text-button"
              aria-label={i18n.t('popup.remove', [name])}
              onClick={() => onRemove(id)}
            >
              {i18n.t('collections.remove')}
            </button>
          </li>
        ))}
      </ul>
      <NameForm
        id="make-collection"
        words={i18n.t('collections.new')}
        button={i18n.t('collections.make')}
        longest={LONGEST_NAME}
        onName={onMake}
      />
    </Sheet>
  );
}
