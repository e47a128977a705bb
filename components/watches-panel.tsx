import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { WATCH_DEFAULTS, WATCH_EVERY, WATCH_PER_DAY, type WatchSettings } from '../utils/model/watch.ts';
import { uiLocale } from './ui-locale.ts';

interface WatchesPanelProps {
  readonly settings: WatchSettings;
  /** How many wishes are watched, once counted. */
  readonly watched: number | undefined;
  /** Whether the browser may show notifications; undefined before that is known. */
  readonly mayNotify: boolean | undefined;
  readonly onChange: (settings: WatchSettings) => void;
  /** Asks the browser for notifications, or gives them back: called in the click. */
  readonly onNotify: (on: boolean) => void;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** How often watched wishes are looked at, and when and how often their shopper is told. */
export function WatchesPanel(props: WatchesPanelProps): JSX.Element {
  const { settings, watched, mayNotify, onChange, onNotify } = props;
  const { everyHours, quiet, perDay } = settings;
  const hours = quiet ?? WATCH_DEFAULTS.quiet ?? { from: 22, to: 8 };
  return (
    <section class="panel" id="watches" aria-labelledby="watches-title">
      <header class="panel-head">
        <h2 id="watches-title">{i18n.t('options.watches.title')}</h2>
        {watched !== undefined && <span class="hint">{i18n.t('options.watches.count', watched)}</span>}
      </header>
      <p class="panel-text">{i18n.t('options.watches.text')}</p>
      <label class="check">
        <input
          type="checkbox"
          id="watch-notifications"
          checked={mayNotify === true}
          disabled={mayNotify === undefined}
          onChange={({ currentTarget }) => onNotify(currentTarget.checked)}
        />
        {i18n.t('options.watches.notify')}
      </label>
      <label class="setting">
        <span>{i18n.t('options.watches.every')}</span>
        <select
          class="field"
          id="watch-every"
          value={String(everyHours)}
          onChange={({ currentTarget }) => onChange({ ...settings, everyHours: Number(currentTarget.value) })}
        >
          {withCurrent(WATCH_EVERY, everyHours).map((one) => (
            <option key={one} value={String(one)}>
              {i18n.t('options.watches.hours', one)}
            </option>
          ))}
        </select>
      </label>
      <label class="setting">
        <span>{i18n.t('options.watches.perDay')}</span>
        <select
          class="field"
          id="watch-per-day"
          value={String(perDay)}
          onChange={({ currentTarget }) => onChange({ ...settings, perDay: Number(currentTarget.value) })}
        >
          {withCurrent(WATCH_PER_DAY, perDay).map((one) => (
            <option key={one} value={String(one)}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <div class="setting">
        <label class="check">
          <input
            type="checkbox"
            id="watch-quiet"
            checked={quiet !== undefined}
            onChange={({ currentTarget }) =>
              onChange({ ...settings, quiet: currentTarget.checked ? hours : undefined })
            }
          />
          {i18n.t('options.watches.quiet')}
        </label>
        {quiet && (
          <span class="hours">
            {(['from', 'to'] as const).map((end) => (
              <select
                class="field"
                key={end}
                id={`watch-quiet-${end}`}
                aria-label={i18n.t(`options.watches.${end}`)}
                value={String(quiet[end])}
                onChange={({ currentTarget }) =>
                  onChange({ ...settings, quiet: { ...quiet, [end]: Number(currentTarget.value) } })
                }
              >
                {HOURS.map((hour) => (
                  <option key={hour} value={String(hour)}>
                    {hourWords(hour)}
                  </option>
                ))}
              </select>
            ))}
          </span>
        )}
      </div>
    </section>
  );
}

/** The choices, with one among them that another version may have set. */
function withCurrent(choices: readonly number[], current: number): readonly number[] {
  return [...new Set([...choices, current])].sort((a, b) => a - b);
}

function hourWords(hour: number): string {
  const time = new Intl.DateTimeFormat(uiLocale(), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return time.format(hour * 3_600_000);
}
