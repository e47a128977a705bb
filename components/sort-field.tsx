import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { SORTS, type Sort } from '../utils/catalogue/index.ts';

/** The order of the list, in the foot. */
export function SortField({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }): JSX.Element {
  const words: Readonly<Record<Sort, string>> = {
    newest: i18n.t('sort.newest'),
    oldest: i18n.t('sort.oldest'),
    position: i18n.t('sort.position'),
    drop: i18n.t('sort.drop'),
    lowest: i18n.t('sort.lowest'),
    cheapest: i18n.t('sort.cheapest'),
    dearest: i18n.t('sort.dearest'),
    landed: i18n.t('sort.landed'),
  };
  return (
    <select
      class="sort"
      id="sort"
      aria-label={i18n.t('sort.title')}
      value={sort}
      onChange={(event) => {
        const chosen = SORTS.find((one) => one === event.currentTarget.value);
        if (chosen) onSort(chosen);
      }}
    >
      {SORTS.map((one) => (
        <option key={one} value={one}>
          {words[one]}
        </option>
      ))}
    </select>
  );
}
