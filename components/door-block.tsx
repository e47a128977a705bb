import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { DoorPartWords, DoorWords } from '../utils/model/door-words.ts';

interface DoorBlockProps {
  readonly door: DoorWords | undefined;
  /** When the shop says that it arrives. */
  readonly arrives: string | undefined;
  /** China's quota: whether this was marked as ordered today; undefined where there is no such quota. */
  readonly isOrdered: boolean | undefined;
  readonly onOrdered: (on: boolean) => void;
  readonly onSettings: () => void;
}

/** What a wish costs at the shopper's door, in one line; what that is made of, for whoever asks. */
export function DoorBlock(props: DoorBlockProps): JSX.Element | null {
  const { door, arrives, isOrdered, onOrdered, onSettings } = props;
  if (!door && !arrives) return null;
  return (
    <section class="door" aria-label={i18n.t('landed.title')}>
      {door?.isUnset && (
        <p class="door-line">
          {door.line}{' '}
          <button type="button" class="text-button" id="choose-country" onClick={onSettings}>
            {i18n.t('landed.choose')}
          </button>
        </p>
      )}
      {door && !door.isUnset && (
        <details class="door-more">
          <summary class="door-line">
            <b>{door.line}</b>
            {door.confidence && <span class="door-sure">{i18n.t('landed.sure', [door.confidence])}</span>}
          </summary>
          <dl class="door-parts">{door.parts.map(part)}</dl>
          <ul class="door-notes">
            {[...door.notes, ...(door.rates ? [door.rates] : [])].map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      {arrives && <p class="door-line">{arrives}</p>}
      {isOrdered !== undefined && (
        <p class="door-line">
          {isOrdered && <span role="status">{i18n.t('landed.ordered')} </span>}
          <button type="button" class="text-button" id="ordered" onClick={() => onOrdered(!isOrdered)}>
            {i18n.t(isOrdered ? 'popup.undo' : 'landed.order')}
          </button>
        </p>
      )}
    </section>
  );
}

function part({ label, amount, isUnknown, note }: DoorPartWords): JSX.Element {
  return (
    <div key={label} class={isUnknown ? 'door-unknown' : undefined}>
      <dt>{label}</dt>
      <dd class="num">{amount}</dd>
      {note && <dd class="door-note">{note}</dd>}
    </div>
  );
}
