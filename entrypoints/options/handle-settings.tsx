import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { HandlesPanel } from '../../components/handles-panel.tsx';
import { readCardText } from '../../utils/cards/index.ts';
import { toCardItems } from '../../utils/compose/index.ts';
import { claimHandle, postAt, proveHandle, publish, type Refusal, sign } from '../../utils/creators/index.ts';
import { shopName } from '../../utils/merchants/shop-name.ts';
import type { Draft } from '../../utils/model/draft.ts';
import { siteAt, sites } from '../../utils/sites/index.ts';
import {
  type HandleRow,
  keepHandle,
  keepOwnCard,
  type OwnCardRow,
  readDrafts,
  type Store,
  watchHandles,
  watchOwnCards,
} from '../../utils/store/index.ts';
import { exchangeOf } from '../../utils/sync/ask.ts';
import { fetchHere } from './connect.ts';

interface HandleSettingsProps {
  readonly store: Store;
  /** The endpoint of sync, whose secret the keys follow from. */
  readonly account: { readonly url: string; readonly secret: string };
}

/** The user as a creator: handles and what is attached under them, in the store and at the endpoint of sync. */
export function HandleSettings({ store, account }: HandleSettingsProps): JSX.Element {
  const [handles, setHandles] = useState<readonly HandleRow[]>([]);
  const [cards, setCards] = useState<readonly OwnCardRow[]>([]);
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => watchHandles(store, setHandles, reportError), [store]);
  useEffect(() => watchOwnCards(store, setCards, reportError), [store]);
  useEffect(() => void readDrafts(store).then(setDrafts, reportError), [store]);
  const own = handles.filter(({ endpoint }) => endpoint === account.url);
  const exchange = exchangeOf(fetchHere);

  /** Does one thing, keeps what comes of it, and says why where nothing does. */
  const run = <T extends object>(work: Promise<T | Refusal>, keep: (made: T) => Promise<unknown>): void => {
    setBusy(true);
    setProblem(undefined);
    const finish = async () => {
      const made = await work;
      if ('problem' in made) setProblem(problemWords(made.problem));
      else await keep(made);
    };
    finish()
      .catch(reportError)
      .finally(() => setBusy(false));
  };
  const send = (row: OwnCardRow) => run(publish(account, row, exchange), (sent) => keepOwnCard(store, sent));
  const attach = (
    post: string,
    site: string,
    change: Pick<Parameters<typeof sign>[2], 'items'> & {
      readonly draft?: string;
      readonly permalink?: string;
    },
  ) => {
    const handle = own.find(({ platform }) => platform === site);
    if (!handle) return setProblem(i18n.t('options.handles.noHandle'));
    const before = cards.find(({ name }) => name === `${site} ${handle.author} ${post}`);
    run(sign(account, handle, { ...change, post, before, at: store.now() }), async (row) => {
      // Signed is kept before it is sent: a number that was used once is not used for something else.
      await keepOwnCard(store, row);
      send(row);
    });
  };

  return (
    <HandlesPanel
      sites={sites
        .filter(({ matches }) => matches.length > 0)
        .map(({ id }) => ({ id, name: nameOfSite(id) }))}
      handles={own.map((handle) => ({
        name: handle.name,
        title: `${nameOfSite(handle.platform)} · ${handle.author}`,
        code: handle.code,
        isProven: handle.isProven,
        isVerified: handle.isVerified,
      }))}
      drafts={drafts
        .filter(({ listings }) => listings.length > 0)
        .map(({ id, listings }) => ({
          id,
          title: listings
            .map(({ title }) => title)
            .join(', ')
            .slice(0, 80),
        }))}
      attached={cards.map((card) => ({
        name: card.name,
        title: `${nameOfSite(card.platform)} · ${card.post}`,
        count: countOf(card),
        published: card.published,
      }))}
      busy={busy}
      problem={problem}
      onClaim={(platform, author) =>
        run(claimHandle(account, { platform, author }, exchange), (handle) => keepHandle(store, handle))
      }
      onCheck={(name) => {
        const handle = own.find((one) => one.name === name);
        if (handle) run(proveHandle(account, handle, {}, exchange), (proven) => keepHandle(store, proven));
      }}
      onAttach={(id, address) => {
        const url = URL.parse(address.trim());
        const site = url ? siteAt(url) : undefined;
        const post = url && site ? postAt(site, url) : undefined;
        const draft = drafts.find((one) => one.id === id);
        if (!url || !site || !post || !draft) return setProblem(i18n.t('options.handles.noPost'));
        const items = toCardItems(draft, { shopName: (shop) => shopName(shop, i18n.t('lang')) });
        // A card of nothing would take back what is there.
        if (items.length === 0) return setProblem(i18n.t('options.handles.nothing'));
        attach(post, site.id, { items, draft: id, permalink: url.href });
      }}
      onPublish={(name) => {
        const card = cards.find((one) => one.name === name);
        if (card) send(card);
      }}
      onWithdraw={(name) => {
        const card = cards.find((one) => one.name === name);
        if (card) attach(card.post, card.platform, { items: [] });
      }}
    />
  );
}

function nameOfSite(id: string): string {
  const name = sites.find((site) => site.id === id)?.name;
  return (i18n.t('lang').startsWith('zh') ? name?.['zh-CN'] : name?.en) ?? id;
}

function countOf({ signed }: OwnCardRow): number {
  const reading = readCardText(signed.card);
  return 'card' in reading ? reading.card.items.length : 0;
}

function problemWords(problem: string): string {
  switch (problem) {
    case 'no_code':
      return i18n.t('options.handles.problem.noCode');
    case 'no_check':
      return i18n.t('options.handles.problem.noCheck');
    case 'unreachable':
      return i18n.t('options.handles.problem.unreachable');
    case 'unsupported':
      return i18n.t('options.handles.problem.unsupported');
    case 'offline':
      return i18n.t('options.handles.problem.offline');
    default:
      return i18n.t('options.handles.problem.other', [problem]);
  }
}
