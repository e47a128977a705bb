import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { exponentOf, formatMoney } from '../utils/model/money.ts';
import type { Price, PriceKind } from '../utils/model/offer.ts';
import { parsePrice } from '../utils/model/parse-price.ts';
import { above, below, type WatchRule } from '../utils/model/watch.ts';
import { kindWords } from './price-words.ts';
import { uiLocale } from './ui-locale.ts';

const WAYS = ['target', 'drop', 'rise', 'back'] as const;
const MOST_PERCENT = 90;

export interface WatchFormProps {
  /** What it costs now: only these kinds and currencies can be watched. */
  readonly prices: readonly Price[];
  /** Whether it can't be bought now; undefined where nobody knows. */
  readonly isGone: boolean | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly onAdd: (rule: WatchRule) => void;
}

/** One more thing to be told of. */
export function WatchForm({ prices, isGone, now, onAdd }: WatchFormProps): JSX.Element {
  const ways = prices.length > 0 ? WAYS : (['back'] as const);
  const [wanted, setWay] = useState<WatchRule['on']>('target');
  const [kind, setKind] = useState<PriceKind>();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const way = ways.find((one) => one === wanted) ?? 'back';
  const price = prices.find((one) => one.kind === kind) ?? prices[0];

  const add = (event: Event): void => {
    event.preventDefault();
    const rule = ruleFrom(way, text, price, isGone, now());
    if (!rule) {
      const example = price && formatMoney(below(price.amount, 10), uiLocale());
      setProblem(
        way === 'target'
          ? i18n.t('watch.notAmount', [example ?? ''])
          : i18n.t('watch.notPercent', [String(MOST_PERCENT)]),
      );
      return;
    }
    setProblem(undefined);
    setText('');
    onAdd(rule);
  };

  return (
    <form class="watch-form" onSubmit={add} noValidate>
      <select
        class="field"
        id="watch-on"
        aria-label={i18n.t('watch.when')}
        value={way}
        onChange={({ currentTarget }) => {
          setWay(ways.find((one) => one === currentTarget.value) ?? 'back');
          setProblem(undefined);
        }}
      >
        {ways.map((one) => (
          <option key={one} value={one}>
            {i18n.t(`watch.on.${one}`)}
          </option>
        ))}
      </select>
      {way !== 'back' && price && (
        <span class="watch-amount">
          <input
            class="field num"
            id="watch-amount"
            inputMode={way === 'target' ? 'decimal' : 'numeric'}
            autocomplete="off"
            aria-label={way === 'target' ? i18n.t('watch.amount') : i18n.t('watch.percent')}
            aria-invalid={problem !== undefined}
            aria-describedby="watch-problem"
            value={text}
            placeholder={way === 'target' ? plain(below(price.amount, 10)) : '10'}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <span aria-hidden="true">{way === 'target' ? price.amount.currency : '%'}</span>
        </span>
      )}
      {way !== 'back' && prices.length > 1 && (
        <select
          class="field"
          id="watch-kind"
          aria-label={i18n.t('watch.kind')}
          value={price?.kind}
          onChange={({ currentTarget }) =>
            setKind(prices.find((one) => one.kind === currentTarget.value)?.kind)
          }
        >
          {prices.map((one) => (
            <option key={one.kind} value={one.kind}>
              {`${kindWords(one) ?? i18n.t('history.sale')} · ${formatMoney(one.amount, uiLocale())}`}
            </option>
          ))}
        </select>
      )}
      <button type="submit" class="button" id="watch-add">
        {i18n.t('watch.add')}
      </button>
      <p class="watch-problem" id="watch-problem" role="alert">
        {problem}
      </p>
    </form>
  );
}

/** The rule that was typed; undefined when it is none. */
function ruleFrom(
  way: WatchRule['on'],
  text: string,
  price: Price | undefined,
  isGone: boolean | undefined,
  since: number,
): WatchRule | undefined {
  if (way === 'back') return { on: way, ...(isGone !== undefined && { wasGone: isGone }), since };
  if (!price) return undefined;
  const { kind, amount: from } = price;
  if (way === 'target') {
    const read = parsePrice(text, { currency: from.currency, locale: uiLocale() });
    const minor = read?.range ? undefined : read?.amount.minor;
    if (minor === undefined || minor <= 0 || (read?.amount.currency ?? from.currency) !== from.currency)
      return undefined;
    return { on: way, kind, amount: { minor, currency: from.currency }, from, since };
  }
  const percent = Number(text.normalize('NFKC').replace(/\s*%?\s*$/, '') || 'none');
  if (!Number.isInteger(percent) || percent < 1 || percent > MOST_PERCENT) return undefined;
  const amount = (way === 'drop' ? below : above)(from, percent);
  return { on: way, kind, amount, percent, from, since };
}

/** As one types it: without sign or groups. */
function plain({ minor, currency }: { readonly minor: number; readonly currency: string }): string {
  const digits = exponentOf(currency);
  const value = minor / 10 ** digits;
  return new Intl.NumberFormat(uiLocale(), { useGrouping: false, maximumFractionDigits: digits }).format(
    value,
  );
}
