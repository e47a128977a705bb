import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AddSheet } from '../../components/compose/add-sheet.tsx';
import { ComposePage } from '../../components/compose/compose-page.tsx';
import { DraftsSheet } from '../../components/compose/drafts-sheet.tsx';
import { GridPicture } from '../../components/compose/grid-picture.tsx';
import { PostsSheet } from '../../components/compose/posts-sheet.tsx';
import { PreviewPanel } from '../../components/compose/preview-panel.tsx';
import { PublishPanel } from '../../components/compose/publish-panel.tsx';
import { UndoBar } from '../../components/undo-bar.tsx';
import { platforms } from '../../utils/compose/index.ts';
import { nameIn } from '../../utils/merchants/shop-name.ts';
import { PLATFORMS, type Repost } from '../../utils/model/draft.ts';
import {
  addListing,
  changeDraft,
  copyDraft,
  dropDraft,
  type Edit,
  edit,
  openStore,
  prunePictures,
  removeDraft,
  type Store,
  startDraft,
} from '../../utils/store/index.ts';
import { listingDeeds } from './listing-deeds.ts';
import { listingOfLink } from './to-listing.ts';
import { useAdding } from './use-adding.ts';
import { useComposed } from './use-composed.ts';
import { useDrafts } from './use-drafts.ts';
import { useFoundPost } from './use-found-post.ts';
import { useGrid } from './use-grid.ts';
import { usePosting } from './use-posting.ts';
import { exportPosts, usePosts } from './use-posts.ts';
import { usePublishing } from './use-publishing.ts';

const NAMED = PLATFORMS.map((id) => ({ id, name: nameIn(platforms[id].name, i18n.t('lang')) }));

/** What was taken away, and how it comes back. */
interface Undo {
  readonly words: string;
  readonly edits: readonly Edit[];
}

/** The composer, wired to the store, the background and the sites' own composers. */
export function ComposeApp(props: { readonly opening: Promise<Store> }): JSX.Element {
  const [opening, setOpening] = useState(() => props.opening);
  const [store, setStore] = useState<Store | null>();
  const composed = useComposed(store, () => setStore(null));
  const [sheet, setSheet] = useState<'add' | 'posts' | 'drafts'>();
  const [sought, setSought] = useState('');
  const [heard, setHeard] = useState('');
  const [undo, setUndo] = useState<Undo>();
  const adding = useAdding(store, sheet === 'add');
  const posting = usePosting(store, composed);
  const posts = usePosts(store, sheet === 'posts', sought);
  const view = composed?.view;
  const publishing = usePublishing(store, view?.draft);
  const drafts = useDrafts(store, sheet === 'drafts');
  const found = useFoundPost(store, {
    platform: posting.isOut && !posting.isKept ? view?.preview.platform.id : undefined,
    text: view?.preview.parts[0]?.text ?? '',
    authors: publishing.authors,
    known: publishing.byPage,
  });
  const grid = useGrid(view);
  const forget = useCallback(() => {
    setUndo(undefined);
    // Until now what was taken away could come back, pictures and all.
    if (store) prunePictures(store).catch(reportError);
  }, [store]);

  useEffect(() => {
    setStore(undefined);
    opening.then(setStore, () => setStore(null));
  }, [opening]);

  const draft = view?.draft;
  const closeSheet = (): void => setSheet(undefined);
  const act = (work: (open: Store, id: string) => Promise<unknown>): void => {
    if (store && draft) work(store, draft.id).catch(reportError);
  };
  /** Puts another draft in front. */
  const goTo = (work: (open: Store) => Promise<unknown>): void => act((open) => work(open).then(closeSheet));
  const useAgain = async (repost: Repost): Promise<void> => {
    if (!store) return;
    for (const { link = '', title, price } of repost.listings) {
      const listing = await listingOfLink(store, link, title);
      if (!('problem' in listing)) await addListing(store, { ...listing, title, ...(price && { price }) });
    }
    setSheet(undefined);
  };

  return (
    <ComposePage
      view={store === null ? null : view}
      heard={heard}
      now={Date.now()}
      onWords={(words) => act((open, id) => changeDraft(open, id, { words }))}
      onPrices={(prices) => act((open, id) => changeDraft(open, id, { prices }))}
      onAdd={() => setSheet('add')}
      onPosts={() => setSheet('posts')}
      onDrafts={() => setSheet('drafts')}
      onRetry={() => setOpening(openStore())}
      {...listingDeeds(draft, {
        act,
        say: setHeard,
        onRemoved: (edits) => setUndo({ words: i18n.t('compose.removed'), edits }),
      })}
      over={
        <>
          {undo && (
            <UndoBar
              key={undo.words}
              words={undo.words}
              onUndo={() => {
                act((open) => edit(open, undo.edits));
                setUndo(undefined);
              }}
              onDismiss={forget}
            />
          )}
          {sheet === 'add' && (
            <AddSheet
              wishes={adding.wishes}
              tabs={adding.tabs}
              said={adding.said}
              onSearch={adding.search}
              onLinks={adding.addLinks}
              onWish={adding.addWish}
              onTab={adding.addTab}
              onOwn={() => void adding.addOwn().then((id) => id && setSheet(undefined), reportError)}
              onClose={closeSheet}
            />
          )}
          {sheet === 'drafts' && (
            <DraftsSheet
              drafts={drafts}
              onNew={() => goTo((open) => startDraft(open, draft?.platform))}
              // The one that was edited last is the one that is open, here and for whatever is added from elsewhere.
              onOpen={(id) => goTo((open) => changeDraft(open, id, {}))}
              onCopy={(id) => goTo((open) => copyDraft(open, id))}
              onRemove={(id) =>
                act(async (open) => {
                  const edits = await removeDraft(open, id);
                  setUndo({ words: i18n.t('compose.drafts.removed'), edits });
                })
              }
              onClose={closeSheet}
            />
          )}
          {sheet === 'posts' && (
            <PostsSheet
              posts={posts}
              cards={publishing.byPage}
              isBusy={publishing.isBusy}
              onRetry={publishing.retry}
              onWithdraw={publishing.withdraw}
              onChange={(name) => {
                setSheet(undefined);
                publishing.open(name).catch(reportError);
              }}
              onSearch={setSought}
              onUse={(id) => {
                const found = posts?.find(({ repost }) => repost.id === id);
                if (found) useAgain(found.repost).catch(reportError);
              }}
              onExport={() => store && void exportPosts(store).catch(reportError)}
              onClose={closeSheet}
            />
          )}
        </>
      }
    >
      {view && draft && (
        <>
          <PreviewPanel
            preview={view.preview}
            platforms={NAMED}
            said={posting.said}
            onPlatform={(platform) => act((open, id) => changeDraft(open, id, { platform }))}
            onAudience={(audience, on) =>
              act((open, id) =>
                changeDraft(open, id, {
                  audience: on
                    ? [...draft.audience, audience]
                    : draft.audience.filter((one) => one !== audience),
                }),
              )
            }
            onLabel={(label) =>
              act((open, id) =>
                changeDraft(open, id, { labels: { ...draft.labels, [draft.platform]: label } }),
              )
            }
            onInsert={posting.insert}
            onCopy={posting.copy}
          />
          {(posting.isOut || view.listings.length > 0) && (
            <PublishPanel
              key={draft.id}
              platform={view.preview.platform.name}
              view={publishing.view}
              found={found}
              isKept={posting.isKept}
              isBusy={publishing.isBusy}
              problem={publishing.problem}
              onPosted={posting.record}
              onPublish={(permalink) =>
                void publishing.publish(permalink).then((done) => {
                  if (done) posting.record(permalink);
                }, reportError)
              }
              onUpdate={publishing.update}
              onRetry={publishing.retry}
              onWithdraw={publishing.withdraw}
              onNew={() =>
                act(async (open, id) => {
                  // What followers see is changed by its draft: that one stays.
                  if (!publishing.isUsed) await dropDraft(open, id);
                  await startDraft(open, draft.platform);
                })
              }
            />
          )}
          {view.listings.length > 0 && (
            <GridPicture
              canvas={grid.canvas}
              alt={grid.alt}
              said={grid.said}
              onDownload={grid.download}
              onCopy={grid.copy}
              onCopyAlt={grid.copyAlt}
            />
          )}
        </>
      )}
    </ComposePage>
  );
}
