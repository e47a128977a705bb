import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { RuleRef } from '../utils/model/landed.ts';
import type { RateTable } from '../utils/model/rates.ts';
import { CountryFields, type CountryFieldsProps } from './country-fields.tsx';
import { dayWords, ruleWords } from './landed-words.ts';

interface LandedPanelProps extends CountryFieldsProps {
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
  readonly onRefresh: () => void;
  /** China's quota, where the user lives there. */
  readonly children?: ComponentChildren;
}

/** Where the shopper lives and what they count in; what a price at their door is made of, and by which rates. */
export function LandedPanel(props: LandedPanelProps): JSX.Element {
  const { shopper, countries, rules, children } = props;
  const { country } = shopper;
  const name = countries.find(({ code }) => code === country)?.name ?? country ?? '';
  return (
    <section class="panel" id="landed" aria-labelledby="landed-title">
      <header class="panel-head">
        <h2 id="landed-title">{i18n.t('options.landed.title')}</h2>
      </header>
      <p class="panel-text">{i18n.t('options.landed.text')}</p>
      <CountryFields {...props} />
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
              {i18n.t('options.landed.noRules', [name])}
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
