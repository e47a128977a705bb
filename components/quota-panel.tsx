import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CbecQuota, MarkedOrder } from '../utils/model/cbec-quota.ts';
import { parsePrice } from '../utils/model/parse-price.ts';
import { amountWords, dayWords } from './landed-words.ts';
import { quotaWords } from './quota-words.ts';

interface QuotaPanelProps {
  readonly quota: CbecQuota;
  /** Newest first. */
  readonly orders: readonly MarkedOrder[];
  /** The day in China, YYYY-MM-DD. */
  readonly today: string;
  /** The order whose mark was just taken back. */
  readonly removed: MarkedOrder | undefined;
  readonly onMark: (order: Omit<MarkedOrder, 'key'>) => void;
  readonly onRemove: (order: MarkedOrder) => void;
  readonly onUndo: () => void;
}

/** China's quota for cross-border orders: what is left of it, the orders that count, and a place for one more. */
export function QuotaPanel(props: QuotaPanelProps): JSX.Element {
  const { quota, orders, today, removed, onMark, onRemove, onUndo } = props;
  return (
    <div class="own-sites" id="quota">
      <h3>{i18n.t('options.quota.title')}</h3>
      <p id="quota-left">{quotaWords(quota).join(' · ')}</p>
      <meter
        class="meter"
        min={0}
        max={quota.limits.year.minor}
        value={quota.spent.minor}
        aria-label={i18n.t('options.quota.spent', [amountWords(quota.spent), amountWords(quota.limits.year)])}
      />
      <p class="hint">{i18n.t('options.quota.text')}</p>
      {orders.length === 0 && !removed && <p class="hint">{i18n.t('options.quota.nothing')}</p>}
      <ul class="choices">
        {orders.map((order) => {
          const title = order.title || i18n.t('options.quota.untitled');
          return (
            <li class="choice" key={`${order.key} ${order.on}`} data-order={order.key}>
              <span class="choice-words">
                <bdi class="choice-name" dir="auto">
                  {title}
                </bdi>
                <span class="choice-text">{[amountWords(order.paid), dayWords(order.on)].join(' · ')}</span>
              </span>
              <button
                type="button"
                class="button"
                aria-label={i18n.t('options.quota.removeOf', [title])}
                onClick={() => onRemove(order)}
              >
                {i18n.t('options.quota.remove')}
              </button>
            </li>
          );
        })}
      </ul>
      {removed && (
        <p class="suggestion">
          <span class="hint grow" role="status">
            {i18n.t('options.quota.removed')}
          </span>
          <button type="button" class="button" id="undo-order" onClick={onUndo}>
            {i18n.t('popup.undo')}
          </button>
        </p>
      )}
      <OrderForm today={today} onMark={onMark} />
    </div>
  );
}

/** An order that was placed elsewhere than through a card. */
function OrderForm({ today, onMark }: Pick<QuotaPanelProps, 'today' | 'onMark'>): JSX.Element {
  const [title, setTitle] = useState('');
  const [amount, setAmount] = useState('');
  const [chosen, setChosen] = useState<string>();
  const on = chosen ?? today;
  const [isWrong, setWrong] = useState(false);
  const mark = (): void => {
    const paid = yuanOf(amount);
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(on) && on <= today;
    setWrong(!paid || !isDay);
    if (!paid || !isDay) return;
    onMark({ on, paid: { minor: paid, currency: 'CNY' }, ...(title.trim() && { title: title.trim() }) });
    setTitle('');
    setAmount('');
  };
  return (
    <form
      class="field-line wraps"
      aria-label={i18n.t('options.quota.add')}
      onSubmit={(event) => {
        event.preventDefault();
        mark();
      }}
    >
      <input
        class="field order-title"
        id="order-title"
        maxLength={200}
        aria-label={i18n.t('options.quota.what')}
        placeholder={i18n.t('options.quota.what')}
        value={title}
        onInput={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <input
        class="field order-amount"
        id="order-amount"
        inputMode="decimal"
        aria-label={i18n.t('options.quota.paid')}
        placeholder="¥"
        aria-invalid={isWrong}
        value={amount}
        onInput={({ currentTarget }) => setAmount(currentTarget.value)}
      />
      <input
        class="field order-day"
        id="order-day"
        type="date"
        max={today}
        aria-label={i18n.t('options.quota.day')}
        value={on}
        onInput={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      <button type="submit" class="button" id="mark-order">
        {i18n.t('options.quota.mark')}
      </button>
      {isWrong && (
        <p class="problem" role="alert">
          {i18n.t('options.quota.wrong')}
        </p>
      )}
    </form>
  );
}

/** What somebody typed as an amount of yuan, in fen; undefined for anything else. */
function yuanOf(text: string): number | undefined {
  const read = parsePrice(text, { currency: 'CNY', country: 'CN' });
  const { minor = 0, currency } = read?.amount ?? {};
  return read && !read.range && currency === 'CNY' && minor > 0 ? minor : undefined;
}
