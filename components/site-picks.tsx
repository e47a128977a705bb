import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { AllowSites } from './allow-sites.tsx';
import type { SiteChoice } from './sites-panel.tsx';

interface SitePicksProps {
  readonly sites: readonly Pick<SiteChoice, 'id' | 'name' | 'allowed' | 'shown'>[];
  readonly onCards: (id: string, shown: boolean) => void;
  /** Called in the click itself: only there does the browser ask the user. */
  readonly onAllow: (ids: readonly string[]) => void;
}

/** On which sites cards show, at a glance; what the browser keeps us from is one button away. */
export function SitePicks({ sites, onCards, onAllow }: SitePicksProps): JSX.Element {
  return (
    <section class="panel" id="sites" aria-labelledby="sites-title">
      <header class="panel-head">
        <h2 id="sites-title">{i18n.t('welcome.sites')}</h2>
      </header>
      <p class="panel-text">{i18n.t('welcome.sitesText')}</p>
      <AllowSites sites={sites} onAllow={onAllow} />
      <fieldset class="site-picks" aria-labelledby="sites-title">
        {sites.map(({ id, name, shown }) => (
          <label class="site-pick" key={id} data-site={id}>
            <input
              type="checkbox"
              checked={shown}
              onChange={({ currentTarget }) => onCards(id, currentTarget.checked)}
            />
            {name}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
