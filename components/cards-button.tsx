import type { JSX } from 'preact';
import { i18n } from '#i18n';

interface CardsButtonProps {
  /** Of which shop or site, for people. */
  readonly name: string;
  /** False where its cards are hidden. */
  readonly shown: boolean;
  readonly onCards: (shown: boolean) => void;
}

/** Hides the cards of one shop or site, or shows them again. */
export function CardsButton({ name, shown, onCards }: CardsButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="button cards-button"
      aria-label={i18n.t(shown ? 'options.quiet.hideOf' : 'options.quiet.showOf', [name])}
      onClick={() => onCards(!shown)}
    >
      {i18n.t(shown ? 'options.quiet.hide' : 'options.quiet.show')}
    </button>
  );
}
