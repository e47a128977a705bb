import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Sheet } from '../sheet.tsx';
import { WishPicture } from '../wish-picture.tsx';
import type { Choice, PartSaid } from './compose-view.ts';

interface AddSheetProps {
  /** Undefined while they are read. */
  readonly wishes: readonly Choice[] | undefined;
  readonly tabs: readonly Choice[];
  readonly said: PartSaid | undefined;
  readonly onSearch: (text: string) => void;
  /** Resolves to whether the links were taken; what was not stays in the field. */
  readonly onLinks: (text: string) => Promise<boolean>;
  readonly onWish: (id: string) => void;
  readonly onTab: (url: string) => void;
  readonly onOwn: () => void;
  readonly onClose: () => void;
}

/** Where goods come from: a link, an open page, the wishlist, the creator's own. */
export function AddSheet(props: AddSheetProps): JSX.Element {
  const { wishes, tabs, said, onSearch, onLinks, onWish, onTab, onOwn, onClose } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const [links, setLinks] = useState('');
  useEffect(() => field.current?.focus(), []);
  return (
    <Sheet id="add-sheet" title={i18n.t('compose.addTitle')} onClose={onClose}>
      <form
        class="text-field"
        onSubmit={(event) => {
          event.preventDefault();
          onLinks(links).then((taken) => taken && setLinks(''), reportError);
        }}
      >
        <label for="add-link">{i18n.t('compose.link')}</label>
        <div class="add-line">
          <textarea
            class="input"
            id="add-link"
            rows={1}
            ref={field}
            value={links}
            placeholder="https://"
            spellcheck={false}
            onInput={(event) => setLinks(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
          <button type="submit" class="button primary" id="add-links">
            {i18n.t('compose.addLink')}
          </button>
        </div>
        <p class="hint">{i18n.t('compose.linkHint')}</p>
      </form>
      {said && (
        <p
          class={said.isGood ? 'part-good' : 'field-problem'}
          id="add-said"
          role={said.isGood ? 'status' : 'alert'}
        >
          {said.words}
        </p>
      )}
      <button type="button" class="button add-own" id="add-own" onClick={onOwn}>
        {i18n.t('compose.addOwn')}
      </button>
      {tabs.length > 0 && (
        <section>
          <h3>{i18n.t('compose.tabs')}</h3>
          <Choices choices={tabs} onChoose={onTab} />
        </section>
      )}
      <section>
        <h3>{i18n.t('compose.wishlist')}</h3>
        <input
          class="input add-search"
          id="add-search"
          type="search"
          placeholder={i18n.t('popup.search')}
          aria-label={i18n.t('popup.search')}
          dir="auto"
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
        {wishes && wishes.length === 0 && <p class="hint">{i18n.t('compose.noWishes')}</p>}
        <Choices choices={wishes ?? []} onChoose={onWish} />
      </section>
    </Sheet>
  );
}

function Choices({
  choices,
  onChoose,
}: {
  readonly choices: readonly Choice[];
  readonly onChoose: (id: string) => void;
}): JSX.Element {
  return (
    <ul class="plain-list picks">
      {choices.map(({ id, title, about, picture }) => (
        <li key={id}>
          <button type="button" class="pick pick-tall" data-choice={id} onClick={() => onChoose(id)}>
            <WishPicture image={picture} />
            <span class="listing-text">
              <bdi class="pick-title">{title}</bdi>
              <bdi class="listing-about">{about}</bdi>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
