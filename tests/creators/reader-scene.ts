import { createReader, keptIn } from '../../utils/creators/index.ts';
import type { PostSeen } from '../../utils/model/attached.ts';
import { AT } from '../cards/creator.ts';
import { makeStore } from '../store/make-store.ts';
import { ENDPOINT, MadeUpEndpoint } from './made-up-endpoint.ts';

export const MINUTE = 60_000;
export const HOUR = 3_600_000;

/** A reader's browser with one creator, Ann, at its endpoint; `again` is another worker of the same browser. */
export async function scene() {
  const store = makeStore();
  store.time = AT + HOUR;
  const endpoint = new MadeUpEndpoint();
  await endpoint.enrol(['ann']);
  const reader = () =>
    createReader({ store: keptIn(store), fetch: endpoint.fetch, now: store.now, random: () => 0.5 });
  let current = reader();
  const find = async (...posts: (PostSeen | string)[]) =>
    current.find(
      ENDPOINT,
      'bluesky',
      posts.map((post) => (typeof post === 'string' ? { post, author: 'Ann' } : post)),
    );
  return {
    store,
    endpoint,
    find,
    doubtGoods: () => current.doubtGoods(),
    restart: () => {
      current = reader();
    },
    /** What is shown under a post: title of the first item and how sure it is. */
    under: async (post: string, more: Partial<PostSeen> = {}) => {
      const [card] = (await find({ post, author: 'Ann', ...more })).cards;
      return card && `${card.card.items[0]?.title} ${card.standing}`;
    },
    pass: (ms: number) => {
      store.time += ms;
    },
  };
}

/** A card's one item. */
export const titled = (title: string) => [{ title, url: 'https://item.jd.com/100000.html' }];
