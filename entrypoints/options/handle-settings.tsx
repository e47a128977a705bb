import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ownPostWords, programmeWords, refusalWords } from '../../components/creator-words.ts';
import { HandlesPanel } from '../../components/handles-panel.tsx';
import { PublishedPanel } from '../../components/published-panel.tsx';
import { isAttested } from '../../utils/cards/index.ts';
import {
  applyToProgramme,
  attach,
  changeKey,
  claimHandle,
  itemsOf,
  ownPostAt,
  proveHandle,
  type Refusal,
  send,
  takePublished,
  type Withdrawn,
  withdrawAll,
} from '../../utils/creators/index.ts';
import { exchangeOf } from '../../utils/endpoint/request.ts';
import type { Draft } from '../../utils/model/draft.ts';
import type { UserSite } from '../../utils/model/user-site.ts';
import { sites } from '../../utils/sites/index.ts';
import { siteFor } from '../../utils/sites/site-for.ts';
import {
  type HandleRow,
  keepHandle,
  type OwnCardRow,
  readDrafts,
  type Store,
  watchHandles,
  watchOwnCards,
} from '../../utils/store/index.ts';
import { nameOfSite } from '../compose/name-of-site.ts';
import { cardOf } from '../compose/use-publishing.ts';
import { fetchHere } from './connect.ts';
import { ownFollowers } from './own-followers.ts';
import { saveFile } from './save-file.ts';

interface HandleSettingsProps {
  readonly store: Store;
  /** The endpoint of sync, whose secret the keys follow from. */
  readonly account: { readonly url: string; readonly secret: string };
  readonly userSites: readonly UserSite[];
}

/** The user as a creator: handles and what is attached under them, in the store and at the endpoint of sync. */
export function HandleSettings({ store, account, userSites }: HandleSettingsProps): JSX.Element {
  const [handles, setHandles] = useState<readonly HandleRow[]>([]);
  const [cards, setCards] = useState<readonly OwnCardRow[]>([]);
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [withdrawn, setWithdrawn] = useState<Withdrawn>();
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
      if ('problem' in made) setProblem(refusalWords(made.problem));
      else await keep(made);
    };
    finish()
      .catch(reportError)
      .finally(() => setBusy(false));
  };
  const ports = { store, account, exchange };
  /** What is kept of it says how it went. */
  const runCard = (work: Promise<OwnCardRow | Refusal>) =>
    run(work, async ({ published, refused }) => {
      if (!published) setProblem(refusalWords(refused ?? 'offline'));
    });
  const handleOf = (card: OwnCardRow) => own.find(({ name }) => name === `${card.platform} ${card.author}`);

  const take = () =>
    run(takePublished(ports, own), async (file) =>
      saveFile([JSON.stringify(file)], 'application/json', 'json', 'feedcart-published'),
    );
  return (
    <>
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
          keys: handle.keys ?? [],
          programme: programmeWords(handle),
          canApply:
            (handle.threshold ?? 0) > 0 && (handle.standing === 'none' || handle.standing === 'refused'),
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
          count: itemsOf(card).length,
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
        onApply={(name) => {
          const handle = own.find((one) => one.name === name);
          if (!handle) return;
          const apply = async () => {
            // Where the endpoint looks by itself, what it saw counts.
            const shown = isAttested(handle.platform) ? undefined : await ownFollowers(handle, userSites);
            if (shown && 'problem' in shown) return shown;
            return applyToProgramme(account, handle, shown, exchange);
          };
          run(apply(), (after) => keepHandle(store, after));
        }}
        onKey={(name, change) => {
          const handle = own.find((one) => one.name === name);
          if (handle) run(changeKey(account, handle, change, exchange), (after) => keepHandle(store, after));
        }}
        onAttach={(id, address) => {
          const url = URL.parse(address.trim());
          const draft = drafts.find((one) => one.id === id);
          if (!url || !draft) return setProblem(ownPostWords('no-post'));
          const place = ownPostAt(url, siteFor({ url, isFrame: false }, userSites), own);
          if ('problem' in place) return setProblem(ownPostWords(place.problem));
          const { items } = cardOf(draft);
          // A card of nothing would take back what is there.
          if (items.length === 0) return setProblem(i18n.t('options.handles.nothing'));
          runCard(attach(ports, place, { items, draft: id, permalink: place.permalink }));
        }}
        onPublish={(name) => {
          const card = cards.find((one) => one.name === name);
          if (card) runCard(send(ports, card, handleOf(card)));
        }}
        onWithdraw={(name) => {
          const card = cards.find((one) => one.name === name);
          const handle = card && handleOf(card);
          if (handle) runCard(attach(ports, { handle, post: card.post }, { items: [] }));
        }}
      />
      {own.length > 0 && (
        <PublishedPanel
          busy={busy}
          withdrawn={withdrawn}
          onExport={take}
          onWithdrawAll={() => {
            setBusy(true);
            setWithdrawn(undefined);
            withdrawAll(ports, own)
              .then(setWithdrawn, reportError)
              .finally(() => setBusy(false));
          }}
        />
      )}
    </>
  );
}
