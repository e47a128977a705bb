import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { CardsButton } from './cards-button.tsx';
import { CheckIcon } from './icons.tsx';

/** A host that the user has turned on. */
export interface UserSiteChoice {
  readonly host: string;
  /** As which site it is read, for people; undefined for a page of no kind we know. */
  readonly readAs: string | undefined;
  /** False where the browser does not let us in: taken back there, or turned on in another browser. */
  readonly allowed: boolean;
  /** False where the reader has hidden its cards. */
  readonly shown: boolean;
}

interface UserSitesListProps {
  readonly hosts: readonly UserSiteChoice[];
  /** Called in the click itself: only there does the browser ask the user. */
  readonly onAllow: (host: string) => void;
  readonly onStop: (host: string) => void;
  readonly onCards: (host: string, shown: boolean) => void;
}

/** The hosts that the user has turned on, each with the way back. */
export function UserSitesList({ hosts, onAllow, onStop, onCards }: UserSitesListProps): JSX.Element {
  return (
    <div class="own-sites">
      <h3 id="own-sites-title">{i18n.t('options.sites.ownTitle')}</h3>
      <p class="hint">{i18n.t('options.sites.ownHint')}</p>
      <ul class="choices" aria-labelledby="own-sites-title">
        {hosts.map(({ host, readAs, allowed, shown }) => (
          <li class="choice" key={host} data-host={host} data-allowed={allowed}>
            <span class="choice-words">
              <bdi class="choice-name" dir="ltr">
                {host}
              </bdi>
              <span class="choice-text">
                {allowed ? readWords(readAs) : i18n.t('options.sites.missing', [host])}
              </span>
            </span>
            {allowed && shown && (
              <span class="pill pill-good with-icon">
                <CheckIcon />
                {i18n.t('options.sites.active')}
              </span>
            )}
            {allowed && !shown && (
              <>
                <span class="pill pill-warn">{i18n.t('options.quiet.hidden')}</span>
                <CardsButton name={host} shown={false} onCards={(on) => onCards(host, on)} />
              </>
            )}
            {!allowed && (
              <button
                type="button"
                class="button primary"
                aria-label={i18n.t('options.sites.allow', [host])}
                onClick={() => onAllow(host)}
              >
                {i18n.t('options.shops.allow')}
              </button>
            )}
            <button
              type="button"
              class="button"
              aria-label={i18n.t('popup.host.stopOf', [host])}
              onClick={() => onStop(host)}
            >
              {i18n.t('popup.host.stop')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function readWords(site: string | undefined): string {
  return site === undefined ? i18n.t('options.sites.readAny') : i18n.t('options.sites.readAs', [site]);
}
