import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { cardStateWords } from '../creator-words.ts';
import type { OwnCardView } from './publish-view.ts';

export interface OwnCardDeeds {
  /** Signs what the draft says now as the next version, or goes where that is done. */
  readonly onUpdate: (name: string) => void;
  readonly onRetry: (name: string) => void;
  readonly onWithdraw: (name: string) => void;
}

interface OwnCardLineProps extends OwnCardDeeds {
  readonly card: OwnCardView;
  readonly isBusy: boolean;
  /** What the button says that leads to a next version; undefined where there is none to be made. */
  readonly next: string | undefined;
}

/** How one card stands, and what can be done about it. */
export function OwnCardLine(props: OwnCardLineProps): JSX.Element {
  const { card, isBusy, next, onUpdate, onRetry, onWithdraw } = props;
  const { name, title, permalink, state, refused } = card;
  return (
    <li class="own-card" data-card={name} data-state={state}>
      {permalink === undefined ? (
        <bdi class="own-card-title">{title}</bdi>
      ) : (
        <a class="own-card-title" href={permalink} target="_blank" rel="noopener noreferrer">
          <bdi>{title}</bdi>
        </a>
      )}
      <span class={`own-card-state own-card-${state}`} role="status">
        {cardStateWords(state, refused)}
      </span>
      <span class="own-card-deeds">
        {next !== undefined && (
          <button
            type="button"
            class={state === 'changed' ? 'button primary card-update' : 'button card-update'}
            disabled={isBusy}
            onClick={() => onUpdate(name)}
          >
            {next}
          </button>
        )}
        {state === 'waiting' && (
          <button type="button" class="button card-retry" disabled={isBusy} onClick={() => onRetry(name)}>
            {i18n.t('compose.card.retry')}
          </button>
        )}
        {state !== 'withdrawn' && (
          <button
            type="button"
            class="button card-withdraw"
            disabled={isBusy}
            onClick={() => onWithdraw(name)}
          >
            {i18n.t('compose.card.withdraw')}
          </button>
        )}
      </span>
    </li>
  );
}
