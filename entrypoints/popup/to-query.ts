import type { Find } from '../../components/list-view.ts';
import { type Catalogue, fold, type Query, type Word, wordsOf } from '../../utils/catalogue/index.ts';

/** A shop's name in the reader's language, folded; made once a shop. */
const shopNames = new Map<string, string>();

/** What the user looks for, in the catalogue's words: a word may also be in the name of a shop or of a collection. */
export function toQuery(
  { text, filters, sort }: Find,
  catalogue: Pick<Catalogue, 'choices'>,
  collections: readonly { readonly id: string; readonly name: string }[],
  shopName: (merchant: string) => string,
): Query {
  const words = wordsOf(text);
  if (words.length === 0) return { words: [], filters, sort };
  const shops = [...catalogue.choices().shops.keys()].map((shop): [string, string] => {
    const name = shopNames.get(shop) ?? fold(shopName(shop));
    shopNames.set(shop, name);
    return [shop, name];
  });
  const lists = collections.map(({ id, name }): [string, string] => [id, fold(name)]);
  const named = (all: readonly [string, string][], word: string): ReadonlySet<string> =>
    new Set(all.filter(([, name]) => name.includes(word)).map(([id]) => id));
  return {
    words: words.map((word): Word => ({ text: word, shops: named(shops, word), lists: named(lists, word) })),
    filters,
    sort,
  };
}
