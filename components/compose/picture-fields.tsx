import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { DRAFT_LIMITS, type OwnListing } from '../../utils/model/draft.ts';
import { CloseIcon } from '../icons.tsx';
import { WishPicture } from '../wish-picture.tsx';
import type { ListingDeeds } from './listing-row.tsx';
import { TextField } from './text-field.tsx';

interface PictureFieldsProps extends Pick<ListingDeeds, 'onPictures' | 'onChange' | 'onDropPicture'> {
  readonly listing: OwnListing;
  /** data: URLs by name; what another device has is not there. */
  readonly pictures: ReadonlyMap<string, string>;
  /** What became of files that were given elsewhere: pasted into a field beside. */
  readonly said: string | undefined;
  readonly onSaid: (words: string | undefined) => void;
}

/** The pictures of goods of one's own, in order: the first is shown in timelines, all of them on the public page. */
export function PictureFields(props: PictureFieldsProps): JSX.Element {
  const { listing, pictures, said, onSaid, onPictures, onChange, onDropPicture } = props;
  const { id, title, pictures: names, pictureAbout = {} } = listing;
  const [isOver, setOver] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  // A row that moves is put elsewhere in the page, and loses the focus there.
  const moved = useRef<{ readonly name: string; readonly by: 'up' | 'down' }>(undefined);
  useEffect(() => {
    if (!moved.current) return;
    const { name, by } = moved.current;
    moved.current = undefined;
    list.current?.querySelector<HTMLElement>(`[data-picture="${name}"] .picture-${by}`)?.focus();
  }, [names.join()]);

  const add = (files: Iterable<File>): void => {
    onSaid(undefined);
    void onPictures(id, [...files]).then(onSaid, reportError);
  };
  const place = (name: string, by: 'up' | 'down'): void => {
    const from = names.indexOf(name);
    const to = by === 'up' ? from - 1 : from + 1;
    if (to < 0 || to >= names.length) return;
    moved.current = { name, by };
    onChange(id, (one) => ({ ...one, pictures: movedTo(one.pictures, name, to) }));
  };
  const isFull = names.length >= DRAFT_LIMITS.pictures;

  return (
    <fieldset
      class={`picture-fields${isOver ? ' picture-over' : ''}`}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        const files = event.dataTransfer?.files;
        if (!files || files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        add(files);
      }}
    >
      <legend>{i18n.t('compose.pictures.title', [String(names.length)])}</legend>
      {names.length > 0 && (
        <ul class="plain-list pictures" ref={list}>
          {names.map((name, index) => {
            const number = String(index + 1);
            return (
              <li class="picture-line" key={name} data-picture={name}>
                <WishPicture image={pictures.get(name)} />
                <TextField
                  label={i18n.t('compose.pictures.alt', [number])}
                  isLabelled={false}
                  value={pictureAbout[name]?.alt ?? ''}
                  placeholder={i18n.t('compose.pictures.altHint')}
                  maxLength={DRAFT_LIMITS.alt}
                  hint={pictures.has(name) ? undefined : i18n.t('compose.pictures.elsewhere')}
                  onValue={(alt) =>
                    onChange(id, (one) =>
                      one.kind === 'own'
                        ? {
                            ...one,
                            pictureAbout: {
                              ...one.pictureAbout,
                              [name]: { ...one.pictureAbout?.[name], alt },
                            },
                          }
                        : one,
                    )
                  }
                />
                <button
                  type="button"
                  class="button square bare picture-up"
                  aria-label={i18n.t('compose.pictures.earlier', [number])}
                  aria-disabled={index === 0}
                  onClick={() => place(name, 'up')}
                >
                  ↑
                </button>
                <button
                  type="button"
                  class="button square bare picture-down"
                  aria-label={i18n.t('compose.pictures.later', [number])}
                  aria-disabled={index === names.length - 1}
                  onClick={() => place(name, 'down')}
                >
                  ↓
                </button>
                <button
                  type="button"
                  class="button square bare picture-remove"
                  aria-label={i18n.t('compose.pictures.remove', [number])}
                  onClick={() => onDropPicture(id, name)}
                >
                  <CloseIcon />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {!isFull && (
        <label class="button listing-picture">
          {i18n.t('compose.pictures.add')}
          <input
            type="file"
            accept="image/jpeg,image/png,image/webp"
            multiple
            aria-label={i18n.t('compose.pictures.addTo', [title || i18n.t('compose.noName')])}
            onChange={(event) => {
              add(event.currentTarget.files ?? []);
              // The same file may be chosen again after it was taken away.
              event.currentTarget.value = '';
            }}
          />
        </label>
      )}
      <p
        class={said === undefined ? 'hint' : 'field-problem'}
        role={said === undefined ? undefined : 'alert'}
      >
        {said ?? i18n.t(isFull ? 'compose.pictures.most' : 'compose.pictures.hint')}
      </p>
    </fieldset>
  );
}

/** A list with one of its names at another place. */
function movedTo(names: readonly string[], name: string, to: number): readonly string[] {
  const others = names.filter((one) => one !== name);
  return [...others.slice(0, to), name, ...others.slice(to)];
}
