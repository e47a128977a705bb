import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PostedFlag, RepostView } from '../../components/compose/compose-view.ts';
import { uiLocale } from '../../components/ui-locale.ts';
import { checkPosted, platforms } from '../../utils/compose/index.ts';
import { nameIn } from '../../utils/merchants/shop-name.ts';
import { sendMessage } from '../../utils/messages/index.ts';
import type { Repost } from '../../utils/model/draft.ts';
import { offerKey, type ProductRef } from '../../utils/model/product.ts';
import type { StoredOffer } from '../../utils/model/stored-offer.ts';
import { eachRepost, findReposts, getOffers, type Store, watch } from '../../utils/store/index.ts';
import { saveFile } from '../options/save-file.ts';

const MOST_SHOWN = 50;
/** Posts whose shops are asked what they say now, each time that the record is opened. */
const MOST_ASKED = 5;

type Readings = ReadonlyMap<string, StoredOffer>;

/** What was posted, as far as it is found; read while it is looked at. */
export function usePosts(
  store: Store | undefined | null,
  isOpen: boolean,
  text: string,
): readonly RepostView[] | undefined {
  const [posts, setPosts] = useState<readonly Repost[]>();
  const [readings, setReadings] = useState<Readings>(new Map());
  useEffect(() => {
    if (!store || !isOpen) return;
    let isWanted = true;
    findReposts(store, text, MOST_SHOWN).then((found) => {
      if (isWanted) setPosts(found);
    }, reportError);
    return () => {
      isWanted = false;
    };
  }, [store, isOpen, text]);
  useEffect(() => {
    if (!store || !isOpen || !posts) return;
    const keys = posts.flatMap((repost) => productsOf(repost).map(offerKey));
    return watch(() => getOffers(store, keys), setReadings, reportError);
  }, [store, isOpen, posts]);
  const asked = isOpen ? posts?.slice(0, MOST_ASKED).map(({ id }) => id) : undefined;
  useEffect(() => {
    // One after the other: what is asked of the shops has its manners, and the newest comes first.
    for (const repost of posts?.slice(0, MOST_ASKED) ?? []) {
      const products = productsOf(repost);
      if (isOpen && products.length > 0) sendMessage('recheck', products).catch(() => undefined);
    }
  }, [asked?.join()]);
  return useMemo(
    () => posts?.map((repost) => ({ repost, about: aboutOf(repost), flags: flagsOf(repost, readings) })),
    [posts, readings],
  );
}

function productsOf({ listings }: Repost): readonly ProductRef[] {
  return listings.flatMap(({ product }) => product ?? []);
}

function flagsOf({ listings }: Repost, readings: Readings): readonly PostedFlag[] {
  return listings.flatMap((posted) =>
    checkPosted(posted, posted.product && readings.get(offerKey(posted.product))).map((flag) => ({
      title: posted.title,
      flag,
    })),
  );
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
