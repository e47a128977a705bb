import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { RepostView } from '../../components/compose/compose-view.ts';
import { uiLocale } from '../../components/ui-locale.ts';
import { platforms } from '../../utils/compose/index.ts';
import { nameIn } from '../../utils/merchants/shop-name.ts';
import type { Repost } from '../../utils/model/draft.ts';
import { eachRepost, findReposts, type Store } from '../../utils/store/index.ts';
import { saveFile } from '../options/save-file.ts';

const MOST_SHOWN = 50;

/** What was posted, as far as it is found; read while it is looked at. */
export function usePosts(
  store: Store | undefined | null,
  isOpen: boolean,
  text: string,
): readonly RepostView[] | undefined {
  const [posts, setPosts] = useState<readonly RepostView[]>();
  useEffect(() => {
    if (!store || !isOpen) return;
    let isWanted = true;
    findReposts(store, text, MOST_SHOWN).then((found) => {
      if (isWanted) setPosts(found.map((repost) => ({ repost, about: aboutOf(repost) })));
    }, reportError);
    return () => {
      isWanted = false;
    };
  }, [store, isOpen, text]);
  return posts;
}

/** All records in a file, as whoever audits them reads them: JSON, the newest first. */
export async function exportPosts(store: Store): Promise<void> {
  const pieces: string[] = [];
  for await (const repost of eachRepost(store)) {
    const { at, ...rest } = repost;
    pieces.push(JSON.stringify({ at: new Date(at).toISOString(), ...rest }));
  }
  saveFile(['[\n', pieces.join(',\n'), '\n]\n'], 'application/json', 'json', 'feedcart-posts');
}

function aboutOf({ at, platform, listings }: Repost): string {
  const day = new Date(at).toLocaleDateString(uiLocale(), { dateStyle: 'medium' });
  const name = nameIn(platforms[platform].name, i18n.t('lang'));
  return [name, day, i18n.t('card.products', listings.length)].join(' · ');
}
