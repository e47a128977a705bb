import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ComposePage } from '../../components/compose/compose-page.tsx';
import { GridPicture } from '../../components/compose/grid-picture.tsx';
import { PreviewPanel } from '../../components/compose/preview-panel.tsx';
import { PublishPanel } from '../../components/compose/publish-panel.tsx';
import { UndoBar } from '../../components/undo-bar.tsx';
import { platforms } from '../../utils/compose/index.ts';
import { nameIn } from '../../utils/merchants/shop-name.ts';
import { PLATFORMS } from '../../utils/model/draft.ts';
import {
  changeDraft,
  dropDraft,
  edit,
  openStore,
  prunePictures,
  type Store,
  startDraft,
} from '../../utils/store/index.ts';
import { ComposeSheets, type SheetName, type Undo } from './compose-sheets.tsx';
import { listingDeeds } from './listing-deeds.ts';
import { useComposed } from './use-composed.ts';
import { useFoundPost } from './use-found-post.ts';
import { useGrid } from './use-grid.ts';
import { usePosting } from './use-posting.ts';
import { usePublishing } from './use-publishing.ts';

const NAMED = PLATFORMS.map((id) => ({ id, name: nameIn(platforms[id].name, i18n.t('lang')) }));

/** The composer, wired to the store, the background and the sites' own composers. */
export function ComposeApp(props: { readonly opening: Promise<Store> }): JSX.Element {
  const [opening, setOpening] = useState(() => props.opening);
  const [store, setStore] = useState<Store | null>();
  const composed = useComposed(store, () => setStore(null));
  const [sheet, setSheet] = useState<SheetName>();
  const [heard, setHeard] = useState('');
  const [undo, setUndo] = useState<Undo>();
  const posting = usePosting(store, composed);
  const view = composed?.view;
  const publishing = usePublishing(store, view?.draft);
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
  const withDraft = async <T,>(work: (open: Store, id: string) => Promise<T>): Promise<T | undefined> => {
    if (!store || !draft) return undefined;
    const doing = work(store, draft.id);
    publishing.after(doing);
    return doing;
  };
  const act = (work: (open: Store, id: string) => Promise<unknown>): void => {
    withDraft(work).catch(reportError);
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
      onFollowers={() => setSheet('followers')}
      onRetry={() => setOpening(openStore())}
      {...listingDeeds(draft, {
        act,
        withDraft,
        say: setHeard,
        onRemoved: (edits, words) => setUndo({ words, edits }),
      })}
      over={
        <>
          {undo && (
            <UndoBar
              key={undo.words}
              words={undo.words}
              onUndo={() => {
                const { edits, draft: before } = undo;
                act(async (open) => {
                  await edit(open, edits);
                  if (before !== undefined) await changeDraft(open, before, {});
                });
                setUndo(undefined);
              }}
              onDismiss={forget}
            />
          )}
          <ComposeSheets
            name={sheet}
            store={store}
            draft={draft}
            publishing={publishing}
            act={act}
            onDone={setUndo}
            onClose={() => setSheet(undefined)}
          />
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
