import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';

/** The settings: one calm page, a panel for each thing that can be set. */
export function OptionsPage({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <div class="options-page">
      <header>
        <h1>{i18n.t('options.title')}</h1>
        <p class="intro">{i18n.t('options.intro')}</p>
      </header>
      {children}
    </div>
  );
}
