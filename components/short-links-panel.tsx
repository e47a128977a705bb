import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { LookBehind } from '../utils/model/look-behind.ts';
import { WarningIcon } from './icons.tsx';

interface ShortLinksPanelProps {
  readonly mode: LookBehind;
  /** Whether the browser lets every host of short links be asked. */
  readonly allowed: boolean;
  /** The browser, or its user there, has just said no. */
  readonly denied: boolean;
  /** Called in the click itself: only there does the browser ask the user. */
  readonly onChange: (mode: LookBehind) => void;
  readonly onAllow: () => void;
}

/** When short links are asked where they lead: a switch, how far it goes, and what the browser still has to allow. */
export function ShortLinksPanel(props: ShortLinksPanelProps): JSX.Element {
  const { mode, allowed, denied, onChange, onAllow } = props;
  const on = mode !== 'never';
  return (
    <section class="panel" id="links" aria-labelledby="links-title">
      <header class="panel-head">
        <h2 id="links-title">{i18n.t('options.links.title')}</h2>
        {on && !allowed && (
          <button type="button" class="button primary" id="allow-links" onClick={onAllow}>
            {i18n.t('options.links.allow')}
          </button>
        )}
      </header>
      <p class="panel-text">{i18n.t('options.links.text')}</p>
      <label class="check">
        <input
          type="checkbox"
          id="look-behind"
          checked={on}
          onChange={({ currentTarget }) => onChange(currentTarget.checked ? 'pointed' : 'never')}
        />
        {i18n.t('options.links.look')}
      </label>
      {on && (
        <label class="check">
          <input
            type="checkbox"
            id="look-behind-seen"
            checked={mode === 'seen'}
            onChange={({ currentTarget }) => onChange(currentTarget.checked ? 'seen' : 'pointed')}
          />
          {i18n.t('options.links.seen')}
        </label>
      )}
      {on && !allowed && <p class="hint">{i18n.t('options.links.missing')}</p>}
      {denied && (
        <p class="problem with-icon" role="alert">
          <WarningIcon />
          <span>{i18n.t('options.links.denied')}</span>
        </p>
      )}
    </section>
  );
}
