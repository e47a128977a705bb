import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Filters } from '../utils/catalogue/index.ts';
import type { ChoiceOptions, Find, NamedFind, Options } from './list-view.ts';
import { NameForm } from './name-form.tsx';
import { Sheet } from './sheet.tsx';

interface FilterSheetProps {
  readonly find: Find;
  /** Undefined while the wishlist is being read. */
  readonly choices: ChoiceOptions | undefined;
  readonly views: readonly NamedFind[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onFind: (change: Partial<Find>) => void;
  /** Undefined when nothing can be written. */
  readonly onKeepView: ((name: string) => void) | undefined;
  readonly onRemoveView: (id: string) => void;
  readonly onClose: () => void;
}

const DAY = 86_400_000;
/** Days that something was added in. */
const SINCE = [1, 7, 30, 365] as const;
const LONGEST_NAME = 60;

/** All that the list can be filtered by, and the searches that were given names. */
export function FilterSheet(props: FilterSheetProps): JSX.Element {
  const { find, choices, views, now, onFind, onKeepView, onRemoveView, onClose } = props;
  const { filters } = find;
  const set = (name: keyof Filters, value: string | number | undefined): void => {
    const { [name]: _, ...rest } = filters;
    onFind({ filters: value === undefined || value === '' ? rest : { ...rest, [name]: value } });
  };
  const since = SINCE.find((days) => filters.since === startOf(now, days));
  return (
    <Sheet id="filter-sheet" title={i18n.t('find.title')} onClose={onClose}>
      {!choices && <p role="status">{i18n.t('popup.loading')}</p>}
      {choices && (
        <div class="fields">
          <Choice
            name="shop"
            words={i18n.t('find.shop')}
            options={choices.shops}
            value={filters.shop}
            onChoose={set}
          />
          <Choice
            name="site"
            words={i18n.t('find.site')}
            options={choices.sites}
            value={filters.site}
            onChoose={set}
          />
          <Choice
            name="tag"
            words={i18n.t('find.tag')}
            options={choices.tags}
            value={filters.tag}
            onChoose={set}
          />
          <Choice
            name="kind"
            words={i18n.t('find.kind')}
            options={choices.kinds}
            value={filters.kind}
            onChoose={set}
          />
          <label class="form-row">
            <span>{i18n.t('find.added')}</span>
            <select
              class="input"
              id="filter-since"
              value={since ?? ''}
              onChange={(event) => {
                const days = Number(event.currentTarget.value);
                set('since', days > 0 ? startOf(now, days) : undefined);
              }}
            >
              <option value="">{i18n.t('find.any')}</option>
              {SINCE.map((days) => (
                <option key={days} value={days}>
                  {i18n.t('find.days', days)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <div class="sheet-actions">
        <button type="button" class="text-button" onClick={() => onFind({ filters: {}, text: '' })}>
          {i18n.t('find.clear')}
        </button>
      </div>
      {onKeepView && (
        <section class="sheet-part">
          <h3>{i18n.t('find.views')}</h3>
          <NameForm
            id="view-name"
            words={i18n.t('find.viewName')}
            button={i18n.t('find.keepView')}
            longest={LONGEST_NAME}
            onName={onKeepView}
          />
          <ul class="plain-list">
            {views.map(({ id, name, query, filters: theirs, sort }) => (
              <li key={id}>
                <button
                  type="button"
                  class="text-button grow-start"
                  onClick={() => {
                    onFind({ text: query, filters: theirs, sort });
                    onClose();
                  }}
                >
                  <bdi>{name}</bdi>
                </button>
                <button type="button" class="text-button" onClick={() => onRemoveView(id)}>
                  {i18n.t('popup.remove', [''])}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Sheet>
  );
}

/** The same moment for a whole day: a filter is not another one each time it is looked at. */
function startOf(now: number, days: number): number {
  return (Math.floor(now / DAY) - days + 1) * DAY;
}

interface ChoiceProps {
  readonly name: 'shop' | 'site' | 'tag' | 'kind';
  readonly words: string;
  readonly options: Options;
  readonly value: string | undefined;
  readonly onChoose: (name: 'shop' | 'site' | 'tag' | 'kind', value: string | undefined) => void;
}

function Choice({ name, words, options, value, onChoose }: ChoiceProps): JSX.Element | null {
  if (options.length === 0 && value === undefined) return null;
  return (
    <label class="form-row">
      <span>{words}</span>
      <select
        class="input"
        id={`filter-${name}`}
        value={value ?? ''}
        onChange={(event) => onChoose(name, event.currentTarget.value)}
      >
        <option value="">{i18n.t('find.any')}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {`${one.words} (${one.count})`}
          </option>
        ))}
      </select>
    </label>
  );
}
