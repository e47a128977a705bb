import type { JSX, RefObject } from 'preact';
import { i18n } from '#i18n';
import { SearchIcon } from './icons.tsx';

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Arrow down: into the list. */
  readonly onEnterList: () => void;
}

/** The search field; it has the focus when the popup opens. */
export function SearchField({ field, query, onQuery, onEnterList }: SearchFieldProps): JSX.Element {
  return (
    <label class="search">
      <SearchIcon />
      <input
        id="search"
        name="search"
        type="search"
        ref={field}
        value={query}
        dir="auto"
        placeholder={i18n.t('popup.search')}
        aria-label={i18n.t('popup.search')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          // While an input method is composing, the arrows choose among its candidates.
          if (event.key !== 'ArrowDown' || event.isComposing) return;
          event.preventDefault();
          onEnterList();
        }}
      />
      {!query && (
        <span class="key-hint" aria-hidden="true">
          /
        </span>
      )}
    </label>
  );
}
