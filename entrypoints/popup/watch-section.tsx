import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { WatchEditor } from '../../components/watch-editor.tsx';
import { merchantFor } from '../../utils/merchants/index.ts';
import { isGone as isGoneNow, type Offer } from '../../utils/model/offer.ts';
import type { ProductRef } from '../../utils/model/product.ts';
import { ruleName, type WatchRule } from '../../utils/model/watch.ts';
import { originOf } from '../../utils/offers/may-fetch.ts';
import { getItem, readSettings, type Store, watch } from '../../utils/store/index.ts';
import { readRules, setRules, startOf } from '../../utils/watches/index.ts';
import { useNotifications, wantNotifications } from '../options/use-notifications.ts';

interface WatchSectionProps {
  readonly store: Store;
  /** The wish's id. */
  readonly id: string;
  /** What is known of it now. */
  readonly offer: Offer | undefined;
  /** Called after each committed change. */
  readonly onChange: () => void;
}

type Access = Parameters<typeof WatchEditor>[0]['access'];

interface Watched {
  readonly rules: readonly WatchRule[];
  readonly everyHours: number;
  readonly access: Access;
}

/** What one wish is watched for, as the store has it. */
export function WatchSection({ store, id, offer, onChange }: WatchSectionProps): JSX.Element | null {
  const [watched, setWatched] = useState<Watched>();
  const [failed, setFailed] = useState(false);
  const mayNotify = useNotifications();
  useEffect(() => {
    const read = async () => {
      const [rules, { watches }, item] = await Promise.all([
        readRules(store, id),
        readSettings(store),
        getItem(store, id),
      ]);
      return { rules, everyHours: watches.everyHours, product: item?.product };
    };
    return watch(
      read,
      ({ product, ...rest }) => {
        accessOf(product).then((access) => setWatched({ ...rest, access }), reportError);
      },
      () => setFailed(true),
    );
  }, [store, id]);

  if (!watched) return null;
  const keep = async (rules: readonly WatchRule[]): Promise<void> => {
    try {
      await setRules(store, id, rules);
      setFailed(false);
      onChange();
    } catch {
      // What is stored is shown still, with the reason beside it.
      setFailed(true);
    }
  };
  const { rules } = watched;
  const prices = offer?.prices ?? [];
  const stock = offer?.availability ?? 'unknown';
  return (
    <WatchEditor
      rules={rules}
      prices={prices.filter((one, index) => prices.findIndex(({ kind }) => kind === one.kind) === index)}
      isGone={stock === 'unknown' ? undefined : isGoneNow(stock)}
      access={watched.access}
      everyHours={watched.everyHours}
      mayNotify={mayNotify}
      reached={
        new Set(
          rules.filter((rule) => startOf(rule).reached && holds(rule, offer)).map((rule) => ruleName(rule)),
        )
      }
      failed={failed}
      now={() => store.now()}
      onAdd={(rule) => void keep([...rules.filter((one) => ruleName(one) !== ruleName(rule)), rule])}
      onRemove={(rule) => void keep(rules.filter((one) => ruleName(one) !== ruleName(rule)))}
      onNotify={() => wantNotifications(true)}
    />
  );
}

/** Whether what is known now is what the rule waits for. */
function holds(rule: WatchRule, offer: Offer | undefined): boolean {
  if (rule.on === 'back')
    return (
      offer !== undefined && startOf({ ...rule, wasGone: isGoneNow(offer.availability) }).reached === true
    );
  const price = offer?.prices.find(
    ({ kind, amount }) => kind === rule.kind && amount.currency === rule.amount.currency,
  );
  return price !== undefined && startOf({ ...rule, from: price.amount }).reached === true;
}

async function accessOf(product: ProductRef | undefined): Promise<Access> {
  if (!product) return 'not-allowed';
  const isAllowed = await browser.permissions.contains({ origins: [originOf(new URL(product.url))] });
  if (!isAllowed) return 'not-allowed';
  return merchantFor(product)?.access === 'wall' ? 'visited' : 'asked';
}
