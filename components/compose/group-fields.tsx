import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { DRAFT_LIMITS, type GroupOffer, type Listing } from '../../utils/model/draft.ts';
import { formatMoney } from '../../utils/model/money.ts';
import { uiLocale } from '../ui-locale.ts';
import { readPrice } from './read-amount.ts';
import { TextField } from './text-field.tsx';

interface GroupFieldsProps {
  readonly listing: Listing;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onChange: (group: GroupOffer | undefined) => void;
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Cheaper together: at which price, for how many, until when. A card can say it only beside a price in the same currency. */
export function GroupFields({ listing, now, onChange }: GroupFieldsProps): JSX.Element {
  const { id, group, price } = listing;
  const currency = price?.currency ?? group?.price.currency ?? 'CNY';
  const read = (text: string) => readPrice(text, currency);
  return (
    <fieldset class="group-fields">
      <legend>{i18n.t('compose.group.title')}</legend>
      <TextField
        id={`group-price-${id}`}
        label={i18n.t('compose.group.price')}
        inputMode="decimal"
        value={group ? formatMoney(group.price, uiLocale()) : ''}
        hint={price ? undefined : i18n.t('compose.group.needsPrice')}
        problem={(text) => {
          if (text.trim() === '') return undefined;
          const amount = read(text);
          if (!amount) return i18n.t('compose.problem.price');
          if (!price) return i18n.t('compose.group.needsPrice');
          if (amount.currency !== currency) return i18n.t('compose.problem.currency', [currency]);
          return amount.minor < price.minor ? undefined : i18n.t('compose.group.notLower');
        }}
        onValue={(text) => {
          const amount = read(text);
          onChange(amount && { size: 2, until: endOfDay(now + WEEK_MS), ...group, price: amount });
        }}
      />
      {group && (
        <>
          <TextField
            id={`group-size-${id}`}
            label={i18n.t('compose.group.size')}
            inputMode="numeric"
            value={String(group.size)}
            problem={(text) =>
              isSize(text) ? undefined : i18n.t('compose.group.badSize', [String(DRAFT_LIMITS.groupSize)])
            }
            onValue={(text) => onChange({ ...group, size: Number(text.trim()) })}
          />
          <div class="text-field">
            <label for={`group-until-${id}`}>{i18n.t('compose.group.until')}</label>
            <input
              class="input"
              id={`group-until-${id}`}
              type="date"
              min={dayOf(now)}
              value={dayOf(group.until)}
              aria-invalid={group.until <= now}
              onChange={(event) => {
                const day = event.currentTarget.valueAsNumber;
                if (Number.isFinite(day)) onChange({ ...group, until: endOf(event.currentTarget.value) });
              }}
            />
            {group.until <= now && (
              <p class="field-problem" role="alert">
                {i18n.t('compose.group.over')}
              </p>
            )}
          </div>
        </>
      )}
    </fieldset>
  );
}

function isSize(text: string): boolean {
  const size = text.trim();
  return /^\d{1,4}$/.test(size) && Number(size) >= 2 && Number(size) <= DRAFT_LIMITS.groupSize;
}

/** A day as the field of dates has it, by this device's time. */
function dayOf(moment: number): string {
  const date = new Date(moment);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The last moment of a day, by this device's time. */
function endOf(day: string): number {
  return new Date(`${day}T23:59:59`).getTime();
}

function endOfDay(moment: number): number {
  return endOf(dayOf(moment));
}
