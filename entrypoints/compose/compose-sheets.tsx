import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AddSheet } from '../../components/compose/add-sheet.tsx';
import { addedWords } from '../../components/compose/added-words.ts';
import type { PartSaid } from '../../components/compose/compose-view.ts';
import { DraftsSheet } from '../../components/compose/drafts-sheet.tsx';
import { FollowersSheet } from '../../components/compose/followers-sheet.tsx';
import { PostsSheet } from '../../components/compose/posts-sheet.tsx';
import type { Draft, Repost } from '../../utils/model/draft.ts';
import {
  addListings,
  changeDraft,
  copyDraft,
  type Edit,
  type NewListing,
  removeDraft,
  type Store,
  startDraft,
} from '../../utils/store/index.ts';
import { listingOfPosted } from './to-listing.ts';
import { useAdding } from './use-adding.ts';
import { useDrafts } from './use-drafts.ts';
import { useFollowers } from './use-followers.ts';
import { exportPosts, usePosts } from './use-posts.ts';
import type { Publishing } from './use-publishing.ts';

export type SheetName = 'add' | 'posts' | 'drafts' | 'followers';

/** What was done, and how it is taken back. */
export interface Undo {
  readonly words: string;
  readonly edits: readonly Edit[];
  /** The draft that was open before, to be in front again. */
  readonly draft?: string;
}

interface ComposeSheetsProps {
  /** The one that is open; undefined: none. */
  readonly name: SheetName | undefined;
  readonly store: Store | undefined | null;
  readonly draft: Draft | undefined;
  readonly publishing: Publishing;
  /** Does something to the draft that is open. */
  readonly act: (work: (store: Store, id: string) => Promise<unknown>) => void;
  readonly onDone: (undo: Undo) => void;
  readonly onClose: () => void;
}

/** What lies over the composer: what can be added, all drafts, the record of what was posted, what followers did. */
export function ComposeSheets(props: ComposeSheetsProps): JSX.Element {
  const { name, store, draft, publishing, act, onDone, onClose } = props;
  const [sought, setSought] = useState('');
  const [said, setSaid] = useState<PartSaid>();
  useEffect(() => setSaid(undefined), [name]);
  const adding = useAdding(store, name === 'add');
  const posts = usePosts(store, name === 'posts', sought);
  const drafts = useDrafts(store, name === 'drafts');
  const followers = useFollowers(publishing.creator, name === 'followers');
  /** Puts another draft in front. */
  const goTo = (work: (open: Store) => Promise<unknown>): void => act((open) => work(open).then(onClose));
  const useAgain = async (repost: Repost): Promise<void> => {
    if (!store) return;
    const listings: NewListing[] = [];
    for (const posted of repost.listings) {
      const listing = await listingOfPosted(store, posted);
      if (listing) listings.push(listing);
    }
    const answer = await addListings(store, listings);
    const { words, isGood } = addedWords(answer);
    if (answer.undo.length > 0) {
      onDone({ words, edits: answer.undo });
      onClose();
    } else setSaid({ words, isGood });
  };

  return (
    <>
      {name === 'add' && (
        <AddSheet
          wishes={adding.wishes}
          tabs={adding.tabs}
          said={adding.said}
          onSearch={adding.search}
          onLinks={adding.addLinks}
          onWish={adding.addWish}
          onTab={adding.addTab}
          onOwn={() => void adding.addOwn().then((id) => id && onClose(), reportError)}
          onClose={onClose}
        />
      )}
      {name === 'drafts' && (
        <DraftsSheet
          drafts={drafts}
          onNew={() => goTo((open) => startDraft(open, draft?.platform))}
          // The one that was edited last is the one that is open, here and for whatever is added from elsewhere.
          onOpen={(id) => goTo((open) => changeDraft(open, id, {}))}
          onCopy={(id) => goTo((open) => copyDraft(open, id))}
          onRemove={(id) =>
            act(async (open) => {
              const edits = await removeDraft(open, id);
              const back = id === draft?.id ? { draft: id } : {};
              onDone({ words: i18n.t('compose.drafts.removed'), edits, ...back });
            })
          }
          onClose={onClose}
        />
      )}
      {name === 'followers' && (
        <FollowersSheet
          followers={followers.views}
          onCount={followers.count}
          onPaid={followers.paid}
          onClose={onClose}
        />
      )}
      {name === 'posts' && (
        <PostsSheet
          posts={posts}
          said={said}
          cards={publishing.byPage}
          isBusy={publishing.isBusy}
          onRetry={publishing.retry}
          onWithdraw={publishing.withdraw}
          onChange={(name) => {
            onClose();
            publishing.open(name).catch(reportError);
          }}
          onSearch={setSought}
          onUse={(id) => {
            const found = posts?.find(({ repost }) => repost.id === id);
            if (found) useAgain(found.repost).catch(reportError);
          }}
          onExport={() => store && void exportPosts(store).catch(reportError)}
          onClose={onClose}
        />
      )}
    </>
  );
}
