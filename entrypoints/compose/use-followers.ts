import { useEffect, useState } from 'preact/hooks';
import type { FollowersView } from '../../components/compose/followers-view.ts';
import { refusalWords } from '../../components/creator-words.ts';
import { uiLocale } from '../../components/ui-locale.ts';
import { type CardItem, skusOf } from '../../utils/cards/index.ts';
import {
  type CreatorAccount,
  countOpenings,
  type FromFollowers,
  itemsOf,
  type Refusal,
  readFromFollowers,
  settle,
} from '../../utils/creators/index.ts';
import { exchangeOf } from '../../utils/endpoint/request.ts';
import type { HandleRow, OwnCardRow } from '../../utils/store/index.ts';
import { fetchHere } from '../options/connect.ts';
import { nameOfSite } from './name-of-site.ts';

/** Whose followers, and what they were shown. */
export interface Creator {
  /** Undefined where no endpoint is connected. */
  readonly account: CreatorAccount | undefined;
  /** The user's names there. */
  readonly own: readonly HandleRow[];
  readonly cards: readonly OwnCardRow[];
}

/** What followers have done, and what can be done about it. */
export interface Followers {
  /** By the user's names. */
  readonly views: readonly FollowersView[];
  readonly count: (name: string, on: boolean) => void;
  readonly paid: (name: string, code: string) => void;
}

/** What the endpoint has said last, and what it has refused since. */
interface Heard {
  readonly answer?: FromFollowers | undefined;
  readonly refusal?: Refusal | undefined;
}

/** Asks the endpoint each time that it is looked at, and after each deed. */
export function useFollowers({ account, own, cards }: Creator, isOpen: boolean): Followers {
  const [heard, setHeard] = useState<ReadonlyMap<string, Heard>>(new Map());
  const exchange = exchangeOf(fetchHere);
  const hear = (name: string, change: (before: Heard) => Heard): void =>
    setHeard((all) => new Map(all).set(name, change(all.get(name) ?? {})));
  const ask = async (handle: HandleRow): Promise<void> => {
    if (!account) return;
    const answer = await readFromFollowers(account, handle, exchange);
    hear(handle.name, () => ('problem' in answer ? { refusal: answer } : { answer }));
  };
  const names = own.map(({ creator }) => creator).join();
  useEffect(() => {
    if (!isOpen) return;
    setHeard(new Map());
    for (const handle of own) ask(handle).catch(reportError);
  }, [isOpen, account?.url, names]);

  /** What could not be done is said where it was asked for; what could is seen in what the endpoint says then. */
  const act = async (
    name: string,
    work: (to: CreatorAccount, handle: HandleRow) => Promise<Refusal | undefined>,
  ): Promise<void> => {
    const handle = own.find((one) => one.name === name);
    if (!account || !handle) return;
    const refusal = await work(account, handle);
    if (refusal) hear(name, ({ answer }) => ({ answer, refusal }));
    else await ask(handle);
  };
  return {
    views: own.map((handle) => viewOf(handle, cards, heard.get(handle.name))),
    count: (name, on) =>
      void act(name, (to, handle) => countOpenings(to, handle, on, exchange)).catch(reportError),
    paid: (name, code) =>
      void act(name, (to, handle) => settle(to, handle, code, exchange)).catch(reportError),
  };
}

function viewOf(
  { name, platform, author, endpoint, creator }: HandleRow,
  cards: readonly OwnCardRow[],
  { answer, refusal }: Heard = {},
): FollowersView {
  const known = {
    name,
    title: `${nameOfSite(platform)} · ${author}`,
    showcase: `${endpoint}/c/${creator}`,
    ...(refusal && { problem: refusalWords(refusal.problem) }),
  };
  if (!answer) return known;
  const theirs = cards.filter((card) => card.platform === platform && card.author === author);
  const titles = new Map(theirs.flatMap((card) => itemsOf(card).flatMap(namesIn)));
  const sums = new Map<string, number>();
  for (const { post, count } of answer.openings) sums.set(post, (sums.get(post) ?? 0) + count);
  return {
    ...known,
    heard: {
      ...(answer.counts !== undefined && { isCounted: answer.counts }),
      opened: [...sums]
        .toSorted(([, a], [, b]) => b - a)
        .map(([post, count]) => {
          const permalink = theirs.find((card) => card.post === post)?.permalink;
          return { post, count, ...(permalink !== undefined && { permalink }) };
        }),
      reserved: answer.reservations.map(({ sku, quantity, joined, code, until }) => ({
        title: titles.get(sku) ?? sku,
        quantity,
        joined,
        code,
        until: new Date(until).toLocaleString(uiLocale(), { dateStyle: 'short', timeStyle: 'short' }),
      })),
    },
  };
}

/** What goods are called, by the SKU that they are kept under. */
function namesIn({ title, own }: CardItem): readonly (readonly [string, string])[] {
  if (!own) return [];
  return skusOf(own).map((sku) => {
    const variant = own.variants?.find((one) => one.sku === sku)?.name;
    return [sku, [title, variant].filter(Boolean).join(' · ')] as const;
  });
}
