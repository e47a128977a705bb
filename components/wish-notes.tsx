import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CloseIcon } from './icons.tsx';
import type { CollectionView, WishActions } from './list-view.ts';
import { NameForm } from './name-form.tsx';
import type { Wish } from './wish.ts';

interface WishNotesProps {
  readonly wish: Wish;
  readonly collections: readonly CollectionView[];
  /** Tags that others have. */
  readonly tags: readonly string[];
  /** Undefined when nothing can be written. */
  readonly actions: WishActions | undefined;
}

/** Milliseconds after the last key when a note is kept. */
const PAUSE = 600;
const LONGEST_TAG = 40;
const LONGEST_NOTE = 4000;

/** What the user adds to a wish: collection, tags, note. */
export function WishNotes({ wish, collections, tags, actions }: WishNotesProps): JSX.Element {
  const known = collections.some(({ id }) => id === wish.list) ? wish.list : undefined;
  return (
    <section class="notes" aria-label={i18n.t('notes.title')}>
      <label class="form-row">
        <span>{i18n.t('notes.collection')}</span>
        <select
          class="input"
          id="wish-collection"
          value={known ?? ''}
          disabled={!actions}
          onChange={(event) => actions?.move([wish.id], event.currentTarget.value || null)}
        >
          <option value="">{i18n.t('collections.none')}</option>
          {collections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div class="form-row">
        <span>{i18n.t('notes.tags')}</span>
        <div class="chips tags">
          {wish.tags?.map((tag) => (
            <span class="tag tag-large" key={tag}>
              <bdi>{tag}</bdi>
              {actions && (
                <button
                  type="button"
                  aria-label={i18n.t('tags.remove', [tag])}
                  onClick={() => actions.removeTag([wish.id], tag)}
                >
                  <CloseIcon />
                </button>
              )}
            </span>
          ))}
          {actions && (
            <NameForm
              id="wish-tag"
              words={i18n.t('tags.name')}
              button={i18n.t('tags.do')}
              longest={LONGEST_TAG}
              suggestions={tags}
              onName={(tag) => actions.addTag([wish.id], tag)}
            />
          )}
        </div>
      </div>
      <Note wish={wish} actions={actions} />
    </section>
  );
}

/** The note is kept a moment after the last key, and when one goes on to something else. */
function Note({ wish, actions }: Pick<WishNotesProps, 'wish' | 'actions'>): JSX.Element {
  const kept = wish.note ?? '';
  const [text, setText] = useState(kept);
  const latest = useRef({ text, kept, actions });
  latest.current = { text, kept, actions };
  const keep = (): void => {
    const { text: now, kept: was, actions: may } = latest.current;
    if (now !== was) may?.setNote(wish.id, now);
  };
  useEffect(() => {
    if (text === kept) return;
    const timer = setTimeout(keep, PAUSE);
    return () => clearTimeout(timer);
  }, [text, kept]);
  // Closed before the pause was over.
  useEffect(() => keep, [wish.id]);
  return (
    <label class="form-row">
      <span>{i18n.t('notes.note')}</span>
      <textarea
        class="input"
        id="wish-note"
        rows={3}
        dir="auto"
        maxLength={LONGEST_NOTE}
        readOnly={!actions}
        placeholder={i18n.t('notes.placeholder')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={keep}
      />
    </label>
  );
}
