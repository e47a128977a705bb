import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Sheet } from '../sheet.tsx';
import type { PartSaid, RepostView } from './compose-view.ts';
import { FlagList } from './flag-list.tsx';
import { OwnCardLine } from './own-card-line.tsx';
import type { OwnCardView } from './publish-view.ts';

interface PostsSheetProps {
  readonly posts: readonly RepostView[] | undefined;
  /** Why nothing of a post could be used again. */
  readonly said: PartSaid | undefined;
  /** The user's cards, by the page of their post. */
  readonly cards: ReadonlyMap<string, OwnCardView>;
  readonly isBusy: boolean;
  /** Opens the draft of a card. */
  readonly onChange: (card: string) => void;
  readonly onRetry: (card: string) => void;
  readonly onWithdraw: (card: string) => void;
  readonly onSearch: (text: string) => void;
  readonly onUse: (id: string) => void;
  readonly onExport: () => void;
  readonly onClose: () => void;
}

/** What was posted: where, when, with what; to be found, used again and taken out. */
export function PostsSheet(props: PostsSheetProps): JSX.Element {
  const { posts, said, onSearch, onUse, onExport, onClose } = props;
  return (
    <Sheet id="posts-sheet" title={i18n.t('compose.posts')} onClose={onClose}>
      <div class="add-line">
        <input
          class="input grow"
          id="posts-search"
          type="search"
          dir="auto"
          placeholder={i18n.t('compose.findPosts')}
          aria-label={i18n.t('compose.findPosts')}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
        <button type="button" class="button" id="posts-export" onClick={onExport}>
          {i18n.t('compose.export')}
        </button>
      </div>
      <p class="hint">{i18n.t('compose.postsKept')}</p>
      {said && (
        <p class={said.isGood ? 'part-good' : 'field-problem'} id="posts-said" role="status">
          {said.words}
        </p>
      )}
      {posts?.length === 0 && <p class="sheet-words">{i18n.t('compose.noPosts')}</p>}
      <ul class="plain-list posted-list">
        {posts?.map(({ repost, about, flags }) => (
          <li class="posted" key={repost.id}>
            <div class="listing-text">
              <span class="pick-title" dir="auto">
                {repost.texts[0]?.split('\n')[0]}
              </span>
              <span class="listing-about">{about}</span>
              <FlagList flags={flags} />
            </div>
            {repost.permalink !== undefined && (
              <a class="button" href={repost.permalink} target="_blank" rel="noopener noreferrer">
                {i18n.t('card.open')}
              </a>
            )}
            <button type="button" class="button" onClick={() => onUse(repost.id)}>
              {i18n.t('compose.useAgain')}
            </button>
            <CardOf {...props} page={repost.permalink} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** The card under a post, where there is one. */
function CardOf(props: PostsSheetProps & { readonly page: string | undefined }): JSX.Element | null {
  const { cards, page, isBusy, onChange, onRetry, onWithdraw } = props;
  const card = cards.get(URL.parse(page ?? '')?.href ?? '');
  return card ? (
    <ul class="plain-list posted-card">
      <OwnCardLine
        card={card}
        isBusy={isBusy}
        next={i18n.t('compose.card.change')}
        onUpdate={onChange}
        onRetry={onRetry}
        onWithdraw={onWithdraw}
      />
    </ul>
  ) : null;
}
