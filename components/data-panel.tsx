import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { uiLocale } from './ui-locale.ts';

export interface DataPanelProps {
  /** How many wishes there are, once counted. */
  readonly wishes: number | undefined;
  /** Bytes that are used, where the browser says it. */
  readonly bytes: number | undefined;
  readonly collections: readonly { readonly id: string; readonly name: string }[];
  /** What is being written, if anything is. */
  readonly writing: boolean;
  readonly failed: boolean;
  readonly onExport: (as: 'json' | 'csv') => void;
  /** Of one collection, or of all wishes. */
  readonly onShare: (as: 'html' | 'markdown', list: string | undefined, withNotes: boolean) => void;
}

/** What is kept in this browser, and the ways out of it. */
export function DataPanel(props: DataPanelProps): JSX.Element {
  const { wishes, bytes, collections, writing, failed, onExport, onShare } = props;
  const [list, setList] = useState('');
  const [withNotes, setWithNotes] = useState(false);
  const share = (as: 'html' | 'markdown') => () => onShare(as, list || undefined, withNotes);
  return (
    <section class="panel" id="data" aria-labelledby="data-title">
      <header class="panel-head">
        <h2 id="data-title">{i18n.t('options.data.title')}</h2>
        <span class="hint num" id="data-size">
          {[
            wishes !== undefined &&
              i18n.t('options.data.wishes', wishes, [wishes.toLocaleString(uiLocale())]),
            bytes !== undefined && sizeWords(bytes),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </header>
      <p class="panel-text">{i18n.t('options.data.text')}</p>
      <div class="setting">
        <span class="choice-words">
          <span class="choice-name">{i18n.t('options.data.export')}</span>
          <span class="choice-text">{i18n.t('options.data.exportText')}</span>
        </span>
        <span class="buttons">
          <button
            type="button"
            class="button"
            id="export-json"
            disabled={writing}
            onClick={() => onExport('json')}
          >
            {i18n.t('options.data.json')}
          </button>
          <button
            type="button"
            class="button"
            id="export-csv"
            disabled={writing}
            onClick={() => onExport('csv')}
          >
            {i18n.t('options.data.csv')}
          </button>
        </span>
      </div>
      <div class="setting">
        <span class="choice-words">
          <span class="choice-name">{i18n.t('options.data.share')}</span>
          <span class="choice-text">{i18n.t('options.data.shareText')}</span>
        </span>
        <span class="buttons">
          <button type="button" class="button" id="share-html" disabled={writing} onClick={share('html')}>
            {i18n.t('options.data.html')}
          </button>
          <button
            type="button"
            class="button"
            id="share-markdown"
            disabled={writing}
            onClick={share('markdown')}
          >
            {i18n.t('options.data.markdown')}
          </button>
        </span>
        <span class="share-what">
          <select
            class="field"
            id="share-list"
            aria-label={i18n.t('options.data.which')}
            value={list}
            onChange={({ currentTarget }) => setList(currentTarget.value)}
          >
            <option value="">{i18n.t('options.data.all')}</option>
            {collections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <label class="check">
            <input
              type="checkbox"
              id="share-notes"
              checked={withNotes}
              onChange={({ currentTarget }) => setWithNotes(currentTarget.checked)}
            />
            {i18n.t('options.data.withNotes')}
          </label>
        </span>
      </div>
      {failed && (
        <p class="problem" role="alert">
          {i18n.t('options.data.failed')}
        </p>
      )}
    </section>
  );
}

/** "12 MB", in the language of the page. */
function sizeWords(bytes: number): string {
  const [unit, size] = bytes < 1_000_000 ? (['kilobyte', 1000] as const) : (['megabyte', 1_000_000] as const);
  const style = { style: 'unit', unit, maximumFractionDigits: bytes < 10 * size ? 1 : 0 } as const;
  return new Intl.NumberFormat(uiLocale(), style).format(bytes / size);
}
