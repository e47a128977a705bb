import type { ComponentChildren, JSX, Ref } from 'preact';
import { i18n } from '#i18n';
import { BackIcon } from './icons.tsx';

export interface DetailHeadProps {
  /** The button gets the focus when the pane opens. */
  readonly back: Ref<HTMLButtonElement>;
  readonly onBack: () => void;
  readonly children: ComponentChildren;
}

/** The head of what covers the list: the way back, and what it is. */
export function DetailHead({ back, onBack, children }: DetailHeadProps): JSX.Element {
  return (
    <header class="top">
      <button
        type="button"
        class="button square"
        id="back"
        ref={back}
        aria-label={i18n.t('history.back')}
        title={i18n.t('history.back')}
        onClick={onBack}
      >
        <BackIcon />
      </button>
      <h1 class="detail-title">{children}</h1>
    </header>
  );
}
