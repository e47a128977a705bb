import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { CardsButton } from './cards-button.tsx';

interface SiteSwitchProps {
  /** The site of the page the popup was opened over. */
  readonly name: string;
  /** False where its cards are hidden. */
  readonly shown: boolean;
  readonly onCards: (shown: boolean) => void;
}

/** Whether cards show on this site, and the switch for it. */
export function SiteSwitch({ name, shown, onCards }: SiteSwitchProps): JSX.Element {
  return (
    <p class="bar" id="site-here">
      <span class="grow" role="status">
        {i18n.t(shown ? 'popup.cardsOn' : 'popup.cardsOff', [name])}
      </span>
      <CardsButton name={name} shown={shown} onCards={onCards} />
    </p>
  );
}
