import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Filters } from '../utils/catalogue/index.ts';
import { FilterIcon, FolderIcon } from './icons.tsx';
import type { CollectionView, Find, ListCounts, NamedFind } from './list-view.ts';
import { WISH_TYPE } from './row-drag.ts';
import { uiLocale } from './ui-locale.ts';

interface FilterBarProps {
  readonly find: Find;
  readonly saved: number;
  readonly counts: ListCounts;
  readonly collections: readonly CollectionView[];
  readonly views: readonly NamedFind[];
  readonly onFind: (change: Partial<Find>) => void;
  /** Opens the sheet with all filters. */
  readonly onMore: () => void;
  /** A wish was dropped on a collection. */
  readonly onMove: (id: string, list: string) => void;
}

const STATES = ['dropped', 'available', 'lowest', 'atTarget'] as const;

/** What is shown of the list: chips with counts that are kept, so that none is counted when the popup opens. */
export function FilterBar(props: FilterBarProps): JSX.Element {
  const { find, saved, counts, collections, views, onFind, onMore, onMove } = props;
  const { filters } = find;
  const words = {
    dropped: i18n.t('find.dropped'),
    available: i18n.t('find.available'),
    lowest: i18n.t('find.lowest'),
    atTarget: i18n.t('find.atTarget'),
  };
  const others = Object.keys(filters).filter((name) => !SHOWN.has(name)).length;
  return (
    <nav class="find" aria-label={i18n.t('find.title')}>
      <div class="find-chips">
        <Chip
          words={i18n.t('find.all')}
          count={saved}
          on={Object.keys(filters).length === 0}
          onClick={() => onFind({ filters: {}, text: '' })}
        />
        {STATES.filter((state) => counts[state] > 0 || filters[state]).map((state) => (
          <Chip
            key={state}
            words={words[state]}
            count={counts[state]}
            on={filters[state] === true}
            onClick={() => onFind({ filters: toggled(filters, state) })}
          />
        ))}
        {collections.map(({ id, name }) => (
          <Chip
            key={id}
            icon
            words={name}
            count={counts.lists[id] ?? 0}
            on={filters.list === id}
            onClick={() => onFind({ filters: inList(filters, id) })}
            onDropWish={(wish) => onMove(wish, id)}
          />
        ))}
        {views.map(({ id, name, query, filters: theirs, sort }) => (
          <Chip
            key={id}
            words={`★ ${name}`}
            on={find.text === query && find.sort === sort && isSame(filters, theirs)}
            onClick={() => onFind({ text: query, filters: theirs, sort })}
          />
        ))}
      </div>
      <button
        type="button"
        class={others > 0 ? 'button square bare find-more find-on' : 'button square bare find-more'}
        id="more-filters"
        aria-label={others > 0 ? i18n.t('find.moreSet', [String(others)]) : i18n.t('find.more')}
        title={i18n.t('find.more')}
        aria-haspopup="dialog"
        onClick={onMore}
      >
        <FilterIcon />
      </button>
    </nav>
  );
}

/** What has a chip of its own. */
const SHOWN = new Set<string>([...STATES, 'list']);

interface ChipProps {
  readonly words: string;
  readonly count?: number;
  readonly on: boolean;
  readonly icon?: boolean;
  readonly onClick: () => void;
  readonly onDropWish?: (id: string) => void;
}

function Chip({ words, count, on, icon, onClick, onDropWish }: ChipProps): JSX.Element {
  return (
    <button
      type="button"
      class="chip find-chip"
      aria-pressed={on}
      onClick={onClick}
      onDragOver={(event) => {
        if (onDropWish && event.dataTransfer?.types.includes(WISH_TYPE)) event.preventDefault();
      }}
      onDrop={(event) => {
        const id = event.dataTransfer?.getData(WISH_TYPE);
        if (!id || !onDropWish) return;
        event.preventDefault();
        onDropWish(id);
      }}
    >
      {icon && <FolderIcon />}
      <bdi>{words}</bdi>
      {count !== undefined && <span class="num chip-count">{count.toLocaleString(uiLocale())}</span>}
    </button>
  );
}

function toggled(filters: Filters, state: (typeof STATES)[number]): Filters {
  const { [state]: was, ...rest } = filters;
  return was ? rest : { ...rest, [state]: true };
}

function inList(filters: Filters, id: string): Filters {
  const { list, ...rest } = filters;
  return list === id ? rest : { ...rest, list: id };
}

function isSame(one: Filters, other: Filters): boolean {
  const text = (filters: Filters): string =>
    JSON.stringify(Object.entries(filters).sort(([a], [b]) => a.localeCompare(b)));
  return text(one) === text(other);
}
