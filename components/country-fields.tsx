import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Choice, Shopper } from '../utils/model/shopper.ts';

export interface CountryFieldsProps {
  /** What the user chose. */
  readonly shopper: Shopper;
  /** What the browser's languages say: a suggestion, never taken by itself. */
  readonly suggested: Shopper;
  readonly countries: readonly Choice[];
  readonly currencies: readonly Choice[];
  readonly onChange: (shopper: Shopper) => void;
}

/** Where the user lives, and what they count in. */
export function CountryFields(props: CountryFieldsProps): JSX.Element {
  const { shopper, suggested, countries, currencies, onChange } = props;
  const { country, currency } = shopper;
  const offered = countries.find(({ code }) => code === suggested.country);
  return (
    <>
      <div class="field-line wraps">
        <Choose
          id="country"
          label={i18n.t('options.landed.country')}
          none={i18n.t('options.landed.notChosen')}
          choices={countries}
          chosen={country}
          // Whoever moves counts in the money of the new place, unless they choose again.
          onChange={(code) => onChange(code === undefined ? {} : { country: code })}
        />
        <Choose
          id="currency"
          label={i18n.t('options.landed.currency')}
          none={i18n.t('options.landed.ofCountry')}
          choices={currencies}
          chosen={currency}
          disabled={country === undefined}
          onChange={(code) =>
            onChange({
              ...(country !== undefined && { country }),
              ...(code !== undefined && { currency: code }),
            })
          }
        />
      </div>
      {country === undefined && (
        <div class="suggestion" id="suggested-country">
          <span class="hint grow">{i18n.t('options.landed.unset')}</span>
          {offered && (
            <button
              type="button"
              class="button"
              id="take-suggestion"
              onClick={() => onChange({ country: offered.code })}
            >
              {i18n.t('options.landed.suggest', [offered.name])}
            </button>
          )}
        </div>
      )}
    </>
  );
}

interface ChooseProps {
  readonly id: string;
  readonly label: string;
  /** What stands for no choice. */
  readonly none: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | undefined;
  readonly disabled?: boolean;
  readonly onChange: (code: string | undefined) => void;
}

function Choose({ id, label, none, choices, chosen, disabled, onChange }: ChooseProps): JSX.Element {
  return (
    <div class="field-group choose">
      <label for={id}>{label}</label>
      <select
        class="field"
        id={id}
        value={chosen ?? ''}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
      >
        <option value="">{none}</option>
        {choices.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
