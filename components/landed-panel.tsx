import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { RuleRef } from '../utils/model/landed.ts';
import type { RateTable } from '../utils/model/rates.ts';
import type { Choice, Shopper } from '../utils/model/shopper.ts';
import { dayWords, ruleWords } from './landed-words.ts';

interface LandedPanelProps {
  /** What the user chose. */
  readonly shopper: Shopper;
  /** What the browser's languages say: a suggestion, never taken by itself. */
  readonly suggested: Shopper;
  readonly countries: readonly Choice[];
  readonly currencies: readonly Choice[];
  /** The rules in force for the chosen country. */
  readonly rules: readonly RuleRef[];
  /** What is counted with first. */
  readonly rates: Pick<RateTable, 'on' | 'source'>;
  readonly isOld: boolean;
  /** They came from the endpoint, not with this version. */
  readonly isServed: boolean;
  /** Whether there is an endpoint to ask. */
  readonly connected: boolean;
  /** It is being asked, or has just answered with nothing newer. */
  readonly asking: 'no' | 'asking' | 'nothing-newer';
  readonly onChange: (shopper: Shopper) => void;
  readonly onRefresh: () => void;
  /** China's quota, where the user lives there. */
  readonly children?: ComponentChildren;
}

/** Where the shopper lives and what they count in; what a price at their door is made of, and by which rates. */
export function LandedPanel(props: LandedPanelProps): JSX.Element {
  const { shopper, suggested, countries, currencies, rules, onChange, children } = props;
  const { country, currency } = shopper;
  const name = (choices: readonly Choice[], code: string | undefined) =>
    choices.find((one) => one.code === code)?.name ?? code ?? '';
  return (
    <section class="panel" id="landed" aria-labelledby="landed-title">
      <header class="panel-head">
        <h2 id="landed-title">{i18n.t('options.landed.title')}</h2>
      </header>
      <p class="panel-text">{i18n.t('options.landed.text')}</p>
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
          {suggested.country !== undefined && (
            <button
              type="button"
              class="button"
              id="take-suggestion"
              onClick={() => onChange({ country: suggested.country ?? '' })}
            >
              {i18n.t('options.landed.suggest', [name(countries, suggested.country)])}
            </button>
          )}
        </div>
      )}
      {country !== undefined && (
        <div class="own-sites" id="counted">
          <h3>{i18n.t('options.landed.counted')}</h3>
          <p class="hint">{i18n.t('options.landed.countedText')}</p>
          {rules.length > 0 ? (
            <ul class="lines">
              {rules.map((rule) => (
                <li key={rule.id}>{ruleWords(rule)}</li>
              ))}
            </ul>
          ) : (
            <p class="hint" id="no-rules">
              {i18n.t('options.landed.noRules', [name(countries, country)])}
            </p>
          )}
        </div>
      )}
      <Rates {...props} />
      {children}
    </section>
  );
}

function Rates({
  rates,
  isOld,
  isServed,
  connected,
  asking,
  onRefresh,
}: Pick<
  LandedPanelProps,
  'rates' | 'isOld' | 'isServed' | 'connected' | 'asking' | 'onRefresh'
>): JSX.Element {
  const day = dayWords(rates.on);
  return (
    <div class="own-sites" id="rates">
      <header class="panel-head">
        <h3>{i18n.t('options.landed.rates')}</h3>
        {connected && (
          <button
            type="button"
            class="button"
            id="refresh-rates"
            disabled={asking === 'asking'}
            onClick={onRefresh}
          >
            {i18n.t(asking === 'asking' ? 'options.landed.asking' : 'options.landed.refresh')}
          </button>
        )}
      </header>
      <dl class="facts">
        <dt>{i18n.t('options.landed.ofDay')}</dt>
        <dd id="rates-day">{isOld ? i18n.t('options.landed.old', [day]) : day}</dd>
        <dt>{i18n.t('options.landed.source')}</dt>
        <dd id="rates-source">
          {[
            i18n.t(rates.source === 'ecb' ? 'options.landed.from.ecb' : 'options.landed.from.currencyApi'),
            i18n.t(isServed ? 'options.landed.served' : 'options.landed.builtIn'),
          ].join(' · ')}
        </dd>
      </dl>
      <p class="hint" role="status">
        {asking === 'nothing-newer'
          ? i18n.t('options.landed.nothingNewer')
          : connected
            ? ''
            : i18n.t('options.landed.connect')}
      </p>
    </div>
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
