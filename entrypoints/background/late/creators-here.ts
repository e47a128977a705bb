import type { CardItem } from '../../../utils/cards/index.ts';
import {
  createReader,
  createSmallPictures,
  type GoodsPlace,
  goodsNow,
  keptIn,
  leftOf,
  type Offered,
  saidOf,
} from '../../../utils/creators/index.ts';
import type { PostSeen } from '../../../utils/model/attached.ts';
import type { Offer } from '../../../utils/model/offer.ts';
import { browserDrawing, thumbnail } from '../../../utils/offers/index.ts';
import { readSettings } from '../../../utils/store/index.ts';
import { type CreatorsHere, type CreatorsPorts, creatorsEndpoint } from '../creators-when-wanted.ts';
import type { OpeningsHere } from '../openings-here.ts';
import { goodsHere } from './goods-here.ts';
import { createKnownCards, type KnownCard } from './known-cards.ts';
import { offeredHere } from './offered-here.ts';

interface LatePorts extends CreatorsPorts {
  readonly openings: OpeningsHere;
}

/** One product under one post. */
type Found = KnownCard & Offered & { readonly said: Offer };

/** The key of goods of a creator's own, as offeredBy() makes it: it names who sells them. */
function isOwn(key: string): boolean {
  return /:[0-9a-f]{32}\//.test(key);
}

/** Reads what creators attach, with this browser's network, clock and memory. */
export function creatorsHere({ store, doubt, openings, report }: LatePorts): CreatorsHere {
  const reader = createReader({
    store: keptIn(store),
    fetch: (url, init) => fetch(url, init),
    now: () => Date.now(),
    random: () => Math.random(),
  });
  const pictures = createSmallPictures(
    { fetch: (url, init) => fetch(url, init), now: () => Date.now() },
    (file) => thumbnail(file, browserDrawing),
  );
  const allowedHosts = async () => new Set((await readSettings(store)).allowedHosts);
  const cards = createKnownCards(allowedHosts, report);
  const goods = goodsHere(store, () => doubt(isOwn), report);

  const remember = (site: string, known: KnownCard) => {
    const before = cards.get(site, known.card.seen.post)?.card.goods;
    cards.keep(site, known);
    if (before && JSON.stringify(before) !== JSON.stringify(known.card.goods)) doubt(isOwn);
  };

  const find = (site: string, post: string | undefined, key: string): Found | undefined => {
    const known = post === undefined ? undefined : cards.get(site, post);
    const offered = known?.offered.find(({ product }) => product.key === key);
    if (!known || !offered) return undefined;
    const { card, goods: left } = known.card;
    const said = saidOf(offered, card.at, leftOf({ item: offered.item, goods: left }));
    return { ...known, ...offered, said };
  };

  /** The picture of own goods; those of a card that are not known yet are looked for together, and pages hear of them. */
  const pictureOf = ({ card: { card, prefix }, endpoint, item }: Found): string | undefined => {
    const small = (one: CardItem) => one.own?.pictures?.[0]?.small;
    const hash = small(item);
    if (hash === undefined) return undefined;
    const known = pictures.get(hash);
    if (known !== undefined || prefix === undefined) return known;
    const wanted = card.items.flatMap((one) => small(one) ?? []);
    pictures.find({ endpoint, platform: card.platform, prefix }, wanted).then((isNew) => {
      if (isNew) doubt(isOwn);
    }, report);
    return undefined;
  };

  const placeOf = ({ endpoint, card, item }: Found): GoodsPlace => ({
    endpoint,
    creator: card.creator,
    item,
    goods: card.goods,
  });

  return {
    async ready() {
      await cards.ready();
      // Most readers have nothing reserved, and nobody to reserve from.
      if (!cards.isEmpty()) await goods.ready();
    },
    async attached(site, posts) {
      const endpoint = creatorsEndpoint(await readSettings(store));
      if (endpoint === undefined) return null;
      const allowed = await allowedHosts();
      openings.tell();
      try {
        const found = await reader.find(endpoint, site, posts);
        if (found.cards.length > 0) await goods.ready();
        const gone = new Set(posts.map(({ post }) => post));
        const answer = found.cards.flatMap((card) => {
          const offered = offeredHere(card.card, card.creator, allowed);
          if (offered.length === 0) return [];
          remember(site, { card, offered, endpoint });
          const { post, author } = card.seen;
          gone.delete(post);
          return [{ post, author, items: offered.map(({ product }) => product) }];
        });
        for (const post of gone) cards.drop(site, post);
        return { posts: answer, again: found.again, ...(found.onlySeen && { onlySeen: true }) };
      } catch (error) {
        report(error);
        throw error;
      }
    },
    async opened(site, posts) {
      await cards.ready();
      for (const { post } of posts) {
        const known = cards.get(site, post);
        if (known) await openings.note(known.endpoint, site, post);
      }
      return true;
    },
    about(site, post, key, step) {
      const found = find(site, post, key);
      if (!found) return undefined;
      const { card, item, said } = found;
      const now = goodsNow(placeOf(found), goods.kept(), Date.now());
      return {
        name: nameIn(card.seen),
        standing: card.standing,
        item,
        said,
        ...(now && { goods: step ? { ...now, step } : now }),
      };
    },
    goods(site, post, key) {
      const found = find(site, post, key);
      if (!found?.item.own || found.item.url !== undefined) return undefined;
      const { item, product, said } = found;
      const image = pictureOf(found);
      const alt = item.own?.pictures?.[0]?.alt;
      const view = { key, title: item.title, offer: said, pending: false, saved: false };
      const shown = image !== undefined && { image, ...(alt !== undefined && { alt }) };
      return { product, view: { ...view, ...shown } };
    },
    async answer(site, post, key, answer) {
      const found = find(site, post, key);
      if (!found || answer === undefined) return undefined;
      const { card } = found;
      const { step, goods: left } = await goods.answer(placeOf(found), nameIn(card.seen), answer);
      if (left) {
        // Another page that asks now would be told of as many as there were before.
        reader.doubtGoods();
        // The same goods may stand under several posts.
        cards.change((known) =>
          known.card.creator === card.creator ? { ...known, card: { ...known.card, goods: left } } : known,
        );
      }
      doubt((one) => one === key);
      return step;
    },
  };
}

function nameIn({ name, author }: PostSeen): string {
  return name ?? author;
}
