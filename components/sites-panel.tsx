import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { AllowSites } from './allow-sites.tsx';
import { CardsButton } from './cards-button.tsx';
import { DriftNote, type DriftView } from './drift-note.tsx';
import { CheckIcon } from './icons.tsx';
import { UserSitesList } from './user-sites-list.tsx';

/** A social site on which cards show. */
export interface SiteChoice {
  readonly id: string;
  readonly name: string;
  /** Its hosts, for people. */
  readonly hosts: string;
  /** False where the browser gives no access before the user says so (Firefox). */
  readonly allowed: boolean;
  /** False where the reader has hidden them. */
  readonly shown: boolean;
  /** Where its last pages were not recognised. */
  readonly drift?: DriftView | undefined;
}

interface SitesPanelProps {
  readonly sites: readonly SiteChoice[];
  /** Those the user has turned on beyond the sites, and what can be done with them. */
  readonly own: Parameters<typeof UserSitesList>[0];
  /** Called in the click itself: only there does the browser ask the user. */
  readonly onAllow: (ids: readonly string[]) => void;
  readonly onCards: (id: string, shown: boolean) => void;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onForget: (id: string) => void;
}

/** What needs the reader comes first. */
function inOrder(sites: readonly SiteChoice[]): readonly SiteChoice[] {
  const isCalm = ({ allowed, drift }: SiteChoice): boolean => allowed && !drift;
  return sites.toSorted((a, b) => Number(isCalm(a)) - Number(isCalm(b)));
}

/** Where cards show, and what is missing where they don't. */
export function SitesPanel(props: SitesPanelProps): JSX.Element {
  const { sites, own, onAllow, onCards, onCopy, onForget } = props;
  return (
    <section class="panel" id="sites" aria-labelledby="sites-title">
      <header class="panel-head">
        <h2 id="sites-title">{i18n.t('options.sites.title')}</h2>
      </header>
      <p class="panel-text">{i18n.t('options.sites.text')}</p>
      <AllowSites sites={sites} onAllow={onAllow} />
      <ul class="choices choices-long">
        {inOrder(sites).map(({ id, name, hosts, allowed, shown, drift }) => (
          <li class="choice" key={id} data-site={id} data-allowed={allowed}>
            <span class="choice-words">
              <span class="choice-name">{name}</span>
              <span class="choice-text">
                {allowed ? <bdi dir="ltr">{hosts}</bdi> : i18n.t('options.sites.missing', [name])}
              </span>
            </span>
            {allowed ? (
              <>
                {shown ? (
                  <span class="pill pill-good with-icon">
                    <CheckIcon />
                    {i18n.t('options.sites.active')}
                  </span>
                ) : (
                  <span class="pill pill-warn">{i18n.t('options.quiet.hidden')}</span>
                )}
                <CardsButton name={name} shown={shown} onCards={(on) => onCards(id, on)} />
              </>
            ) : (
              <button type="button" class="button primary" onClick={() => onAllow([id])}>
                {i18n.t('options.sites.allow', [name])}
              </button>
            )}
            {drift && <DriftNote {...drift} name={name} onCopy={onCopy} onForget={() => onForget(id)} />}
          </li>
        ))}
      </ul>
      <UserSitesList {...own} />
    </section>
  );
}
