import type { ProductView } from '../model/product-view.ts';
import type { OfferStore } from './ports.ts';

/** Takes news of products. */
export type Tell = (views: ProductView[]) => void;

export interface Teller {
  /** Passes the view on, made with whether the product is on the wishlist at that moment. Resolves when it has. */
  tell(tells: Iterable<Tell>, view: (saved: boolean) => ProductView, key: string): Promise<void>;
}

/** Gathers the news of one moment, so that a tab gets one message for many products. */
export function createTeller(store: Pick<OfferStore, 'savedKeys'>): Teller {
  let flushing = Promise.resolve();
  let news: { tells: readonly Tell[]; view: (saved: boolean) => ProductView; key: string }[] = [];

  async function flush() {
    const now = news;
    news = [];
    const keys = [...new Set(now.map(({ key }) => key))];
    const saved = await store.savedKeys(keys);
    const views = new Map<Tell, ProductView[]>();
    for (const { tells, view, key } of now) {
      const made = view(saved.has(key));
      for (const tell of tells) {
        const list = views.get(tell) ?? [];
        views.set(tell, list);
        list.push(made);
      }
    }
    for (const [tell, list] of views) tell(list);
  }

  return {
    tell(tells, view, key) {
      if (news.push({ tells: [...tells], view, key }) === 1) flushing = Promise.resolve().then(flush);
      return flushing;
    },
  };
}
