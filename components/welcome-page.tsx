import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import { PermissionList } from './permission-list.tsx';
import { SampleCard } from './sample-card.tsx';

interface WelcomePageProps {
  /** The permissions this browser was asked for, by their names in the manifest. */
  readonly permissions: readonly string[];
  /** Country, sites and shops, as far as they can be chosen yet. */
  readonly children: ComponentChildren;
  readonly onSettings: () => void;
  readonly onDone: () => void;
}

/** The first page there is: what Feedcart does, what it reads, what leaves the machine, and what is to be chosen. */
export function WelcomePage({ permissions, children, onSettings, onDone }: WelcomePageProps): JSX.Element {
  return (
    <div class="options-page">
      <header class="welcome-head">
        <div class="welcome-name">
          <img src="/icons/128.png" alt="" width="40" height="40" />
          <h1>{i18n.t('welcome.title')}</h1>
        </div>
        <p class="welcome-lead">{i18n.t('welcome.lead')}</p>
        <SampleCard />
      </header>
      <section class="panel" id="promises" aria-label={i18n.t('welcome.promises')}>
        <dl class="promises">
          <div>
            <dt>{i18n.t('welcome.reads')}</dt>
            <dd>{i18n.t('welcome.readsText')}</dd>
          </div>
          <div>
            <dt>{i18n.t('welcome.leaves')}</dt>
            <dd>{i18n.t('welcome.leavesText')}</dd>
          </div>
          <div>
            <dt>{i18n.t('welcome.never')}</dt>
            <dd>{i18n.t('welcome.neverText')}</dd>
          </div>
        </dl>
      </section>
      {children}
      <PermissionList names={permissions} />
      <footer class="welcome-foot">
        <span class="hint grow">{i18n.t('welcome.later')}</span>
        <button type="button" class="button" id="all-settings" onClick={onSettings}>
          {i18n.t('welcome.settings')}
        </button>
        <button type="button" class="button primary" id="done" onClick={onDone}>
          {i18n.t('welcome.done')}
        </button>
      </footer>
    </div>
  );
}
