import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OwnCardView, PublishView } from '../../components/compose/publish-view.ts';
import { ownPostWords, refusalWords } from '../../components/creator-words.ts';
import { toCardItems } from '../../utils/compose/index.ts';
import {
  attach,
  type CreatorAccount,
  cardState,
  type DraftCard,
  type OwnPorts,
  ownPostAt,
  type Refusal,
  send,
  toCard,
} from '../../utils/creators/index.ts';
import { exchangeOf } from '../../utils/endpoint/request.ts';
import { shopName } from '../../utils/merchants/shop-name.ts';
import type { Draft } from '../../utils/model/draft.ts';
import { siteFor } from '../../utils/sites/site-for.ts';
import {
  changeDraft,
  type HandleRow,
  type OwnCardRow,
  readDrafts,
  readSettings,
  type Settings,
  type Store,
  watchHandles,
  watchOwnCards,
  watchSettings,
} from '../../utils/store/index.ts';
import { fetchHere } from '../options/connect.ts';
import { nameOfSite } from './name-of-site.ts';
import type { Creator } from './use-followers.ts';

/** The cards of the user, and what can be done with those of a draft. */
export interface Publishing {
  readonly view: PublishView;
  /** The user's names on the draft's platform. */
  readonly authors: readonly string[];
  /** Every card of the user's, by the page of its post. */
  readonly byPage: ReadonlyMap<string, OwnCardView>;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  /** Resolves to whether it was signed and kept. */
  readonly publish: (permalink: string) => Promise<boolean>;
  readonly update: (name: string) => void;
  readonly retry: (name: string) => void;
  readonly withdraw: (name: string) => void;
  /** Brings the draft of a card to the front, so that it can be changed. */
  readonly open: (name: string) => Promise<void>;
  /** Whether any card was made of the draft. */
  readonly isUsed: boolean;
  /** Something of the draft is being written: what is published next waits for it. */
  readonly after: (writing: Promise<unknown>) => void;
  readonly creator: Creator;
}

const NO_CARD: DraftCard = { items: [], off: [], over: 0 };

/** Follows the user's names, cards and endpoint, and signs what a draft says. */
export function usePublishing(store: Store | undefined | null, draft: Draft | undefined): Publishing {
  const [settings, setSettings] = useState<Settings>();
  const [handles, setHandles] = useState<readonly HandleRow[]>([]);
  const [cards, setCards] = useState<readonly OwnCardRow[]>([]);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => (store ? watchSettings(store, setSettings, reportError) : undefined), [store]);
  useEffect(() => (store ? watchHandles(store, setHandles, reportError) : undefined), [store]);
  useEffect(() => (store ? watchOwnCards(store, setCards, reportError) : undefined), [store]);
  useEffect(() => setProblem(undefined), [draft?.id]);

  const account = accountOf(settings);
  const own = handles.filter(({ endpoint }) => endpoint === account?.url);
  const there = own.filter(({ platform }) => platform === draft?.platform);
  const card = useMemo(() => (draft ? cardOf(draft) : NO_CARD), [draft]);
  const viewOf = (row: OwnCardRow, items: DraftCard['items'] | undefined): OwnCardView => ({
    name: row.name,
    title: `${nameOfSite(row.platform)} · ${row.post}`,
    permalink: row.permalink,
    state: cardState(row, items),
    refused: row.refused,
  });
  const drafted = cards.filter((row) => row.draft !== undefined && row.draft === draft?.id);

  const run = async (work: (ports: OwnPorts) => Promise<OwnCardRow | Refusal>): Promise<boolean> => {
    if (!store || !account) return false;
    setBusy(true);
    setProblem(undefined);
    try {
      const made = await work({ store, account, exchange: exchangeOf(fetchHere) });
      if ('problem' in made) setProblem(refusalWords(made.problem));
      return !('problem' in made);
    } finally {
      setBusy(false);
    }
  };
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  /** What of a draft can be signed now, by what is stored: what the screen shows is a moment older. */
  const newest = async (open: Store, id: string): Promise<DraftCard> => {
    await writing.current;
    const stored = (await readDrafts(open)).find((one) => one.id === id);
    return stored ? cardOf(stored) : NO_CARD;
  };
  /** Signs the next version of a card that is there. */
  const next = (name: string, items: DraftCard['items']): void => {
    const row = cards.find((one) => one.name === name);
    const handle = row && own.find((one) => one.name === `${row.platform} ${row.author}`);
    if (!row) return;
    if (!handle) setProblem(ownPostWords('no-handle'));
    else run((ports) => attach(ports, { handle, post: row.post }, { items })).catch(reportError);
  };
  return {
    view: {
      lacks: account === undefined ? 'endpoint' : there.length === 0 ? 'handle' : undefined,
      isProven: there.some((handle) => handle.isProven),
      isVerified: there.some((handle) => handle.isVerified),
      count: card.items.length,
      of: draft?.listings.length ?? 0,
      off: card.off,
      over: card.over,
      cards: drafted.map((row) => viewOf(row, card.items)),
    },
    byPage: new Map(
      cards.flatMap((row): [string, OwnCardView][] =>
        row.permalink === undefined
          ? []
          : [[row.permalink, viewOf(row, row.draft === draft?.id ? card.items : undefined)]],
      ),
    ),
    authors: there.map(({ author }) => author),
    isBusy,
    problem,
    isUsed: drafted.length > 0,
    after(work) {
      const before = writing.current;
      // Whether it was written is said by whoever does it.
      writing.current = Promise.allSettled([before, work]);
    },
    creator: { account, own, cards },
    async publish(permalink) {
      const url = URL.parse(permalink);
      if (!store || !url || !draft) return false;
      const { userSites } = await readSettings(store);
      const place = ownPostAt(url, siteFor({ url, isFrame: false }, userSites), own);
      if ('problem' in place) {
        setProblem(ownPostWords(place.problem));
        return false;
      }
      const { items, over } = await newest(store, draft.id);
      // What was taken out a moment ago: a card of nothing would take back what is there.
      if (items.length === 0 || over > 0) {
        setProblem(over > 0 ? i18n.t('compose.card.over', [String(over)]) : i18n.t('compose.card.nothing'));
        return false;
      }
      return run((ports) => attach(ports, place, { items, draft: draft.id, permalink: place.permalink }));
    },
    update(name) {
      if (!store || !draft) return;
      newest(store, draft.id).then(({ items, over }) => {
        if (items.length === 0) setProblem(i18n.t('compose.card.nothing'));
        else if (over > 0) setProblem(i18n.t('compose.card.over', [String(over)]));
        else next(name, items);
      }, reportError);
    },
    retry(name) {
      const row = cards.find((one) => one.name === name);
      const handle = own.find((one) => row && one.name === `${row.platform} ${row.author}`);
      if (row) run((ports) => send(ports, row, handle)).catch(reportError);
    },
    withdraw: (name) => next(name, []),
    async open(name) {
      const id = cards.find((one) => one.name === name)?.draft;
      // The draft that was edited last is the one that is looked at.
      if (store && id !== undefined) await changeDraft(store, id, {});
    },
  };
}

/** What of a draft can be signed. */
export function cardOf({ listings }: Pick<Draft, 'listings'>): DraftCard {
  const names = { shopName: (shop: string) => shopName(shop, i18n.t('lang')) };
  return toCard(
    listings.map((listing) => ({
      title: listing.title,
      item: toCardItems({ listings: [listing] }, names)[0],
    })),
  );
}

/** Whose keys sign; undefined where none can: keys follow from the secret of an account at an endpoint. */
function accountOf(settings: Settings | undefined): CreatorAccount | undefined {
  const endpoint = settings?.endpoint;
  return endpoint?.secret === undefined ? undefined : { url: endpoint.url, secret: endpoint.secret };
}
