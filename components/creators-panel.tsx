import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AddressLine } from './address-line.tsx';
import { WarningIcon } from './icons.tsx';

interface CreatorsPanelProps {
  readonly on: boolean;
  /** Whom the reader wants to be asked, where that is not the endpoint of sync. */
  readonly url: string | undefined;
  /** The endpoint of sync. */
  readonly connected: string | undefined;
  /** Whether the browser lets the script run that looks for posts. */
  readonly allowed: boolean;
  /** The browser, or its user there, has just said no. */
  readonly denied: boolean;
  /** Called in the click itself: only there does the browser ask the user. */
  readonly onChange: (on: boolean) => void;
  readonly onAllow: () => void;
  /** Whether openings of cards are counted. */
  readonly openings: boolean;
  readonly onOpenings: (on: boolean) => void;
  /** False when the address is none. */
  readonly onUrl: (url: string) => boolean;
  /** What the user is as a creator. */
  readonly children?: ComponentChildren;
}

/** What creators attach to their posts: a switch, with whom that tells what, and whom to ask. */
export function CreatorsPanel(props: CreatorsPanelProps): JSX.Element {
  const { on, url, connected, allowed, denied, onChange, onAllow, onUrl, children } = props;
  const { openings, onOpenings } = props;
  const [text, setText] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const asked = url ?? connected;
  return (
    <section class="panel" id="creators" aria-labelledby="creators-title">
      <header class="panel-head">
        <h2 id="creators-title">{i18n.t('options.creators.title')}</h2>
        {on && !allowed && (
          <button type="button" class="button primary" id="allow-creators" onClick={onAllow}>
            {i18n.t('options.creators.allow')}
          </button>
        )}
      </header>
      <p class="panel-text">{i18n.t('options.creators.text')}</p>
      <label class="check">
        <input
          type="checkbox"
          id="creators-on"
          checked={on}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {i18n.t('options.creators.show')}
      </label>
      {on && !allowed && <p class="hint">{i18n.t('options.creators.missing')}</p>}
      {denied && (
        <p class="problem with-icon" role="alert">
          <WarningIcon />
          <span>{i18n.t('options.creators.denied')}</span>
        </p>
      )}
      {on && (
        <label class="check">
          <input
            type="checkbox"
            id="creators-openings"
            checked={openings}
            onChange={({ currentTarget }) => onOpenings(currentTarget.checked)}
          />
          {i18n.t('options.creators.openings')}
        </label>
      )}
      {on && (
        <AddressLine
          id="creators-url"
          label={i18n.t('options.creators.url')}
          placeholder="https://"
          value={text ?? asked ?? ''}
          isWrong={isWrong}
          saidBy="creators-asked"
          button={{
            id: 'creators-use',
            words: i18n.t('options.creators.use'),
            isReady: (text ?? '').trim() !== '',
          }}
          onText={(typed) => {
            setText(typed);
            setWrong(false);
          }}
          onSubmit={() => setWrong(!onUrl(text ?? asked ?? ''))}
        >
          <p class={isWrong ? 'problem' : 'hint'} id="creators-asked" role="status">
            {isWrong ? i18n.t('options.creators.wrongUrl') : askedWords(asked)}
          </p>
        </AddressLine>
      )}
      {children}
    </section>
  );
}

function askedWords(asked: string | undefined): string {
  return asked === undefined
    ? i18n.t('options.creators.nobody')
    : i18n.t('options.creators.asked', [URL.parse(asked)?.host ?? asked]);
}
