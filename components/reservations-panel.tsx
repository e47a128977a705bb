import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { CodeField } from './code-field.tsx';

/** Goods that a creator keeps for the user. */
export interface ReservationView {
  readonly id: string;
  /** The goods, with the variant. */
  readonly title: string;
  /** The creator's. */
  readonly from: string;
  /** Missing while no answer has come. */
  readonly code: string | undefined;
  /** In words. */
  readonly until: string;
  /** Where they are paid for: an https address. */
  readonly pay: string;
}

interface ReservationsPanelProps {
  /** At least one. */
  readonly reservations: readonly ReservationView[];
  readonly busy: boolean;
  /** The endpoint could not be told. */
  readonly failed: boolean;
  readonly onGiveBack: (id: string) => void;
}

/** What is kept for the user now: of whom, until when, by which code, and the way to give it back. */
export function ReservationsPanel({
  reservations,
  busy,
  failed,
  onGiveBack,
}: ReservationsPanelProps): JSX.Element {
  return (
    <>
      <h3 id="reservations-title">{i18n.t('options.reservations.title')}</h3>
      <ul class="lines" id="reservations" aria-labelledby="reservations-title">
        {reservations.map(({ id, title, from, code, until, pay }) => (
          <li key={id} class="field-group">
            <b dir="auto">{title}</b>
            <span class="hint">
              {code === undefined
                ? i18n.t('options.reservations.unanswered', [from, until])
                : i18n.t('options.reservations.kept', [from, until])}
            </span>
            <div class="field-line wraps">
              {code !== undefined && (
                <CodeField code={code} label={i18n.t('options.reservations.code', [title])} />
              )}
              <a class="button" href={pay} target="_blank" rel="noopener noreferrer">
                {i18n.t('options.reservations.pay', [new URL(pay).hostname])}
              </a>
              <button type="button" class="button" disabled={busy} onClick={() => onGiveBack(id)}>
                {i18n.t('options.reservations.giveBack')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {failed && (
        <p class="problem" role="alert">
          {i18n.t('options.reservations.untold')}
        </p>
      )}
    </>
  );
}
