import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';

/** The panels by their ids, in their order on the page. */
const PANELS = [
  'shops',
  'landed',
  'sync',
  'creators',
  'sites',
  'watches',
  'quiet',
  'links',
  'rules',
  'data',
  'import',
  'wipe',
  'diagnostics',
] as const;

interface OptionsPageProps {
  /** False until the panels are there. */
  readonly ready: boolean;
  readonly children: ComponentChildren;
}

/** The settings: one calm page, a panel for each thing that can be set, and the way to each past two hundred shops. */
export function OptionsPage({ ready, children }: OptionsPageProps): JSX.Element {
  return (
    <div class="options-page">
      <header>
        <h1>{i18n.t('options.title')}</h1>
        <p class="intro">{i18n.t('options.intro')}</p>
        {ready && (
          <nav class="panel-links" aria-label={i18n.t('options.title')}>
            {PANELS.map((id) => (
              <a key={id} href={`#${id}`}>
                {i18n.t(`options.${id}.title`)}
              </a>
            ))}
          </nav>
        )}
      </header>
      {children}
    </div>
  );
}
