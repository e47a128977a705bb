import { parsePrice } from '../model/parse-price.ts';
import type { PriceHint } from '../model/price-amounts.ts';
import { cleanMarkupText } from './clean-text.ts';
import { asPrice } from './decimal.ts';
import { defined, type OfferFacts, type ProductFacts } from './facts.ts';
import type { ShopHint } from './shop-hints.ts';
import { readStock } from './stock-words.ts';
import { mayHave, nameBits, type Tag } from './tag.ts';
import { createTextCollector } from './text-collector.ts';

const ID = nameBits('id');
const CLASS = nameBits('class');

interface Place {
  readonly text: string;
  readonly id: string;
  readonly classes: readonly string[];
  readonly attribute: string | undefined;
}

interface Search {
  readonly place: Place;
  /** How many of the classes are found, and the depths of the elements they were found on. */
  readonly path: number[];
  collector: ReturnType<typeof createTextCollector> | undefined;
}

/** Follows a shop's hints while its page is scanned. */
export function createHinted(hint: ShopHint) {
  const places = new Map<string, Place[]>();
  for (const place of allPlaces(hint)) places.set(place.id, [...(places.get(place.id) ?? []), place]);
  /** By the text of their places. */
  const values = new Map<string, string>();
  let searches: Search[] = [];

  function found(search: Search, tag: Tag): void {
    const { attribute } = search.place;
    if (attribute === undefined) search.collector = createTextCollector();
    else {
      const value = tag.get(attribute)?.trim();
      if (value) values.set(search.place.text, value);
    }
  }

  return {
    open(tag: Tag, depth: number): void {
      for (const search of searches) search.collector?.open(tag, depth);
      if (!mayHave(tag, searches.length > 0 ? ID | CLASS : ID)) return;
      const classes = searches.length > 0 ? (tag.get('class') ?? '').split(/\s+/) : [];
      for (const search of searches) {
        const wanted = search.place.classes[search.path.length - 1];
        if (wanted === undefined || !classes.includes(wanted)) continue;
        search.path.push(depth);
        if (search.path.length > search.place.classes.length) found(search, tag);
      }
      for (const place of places.get(tag.get('id') ?? '') ?? []) {
        if (values.has(place.text)) continue;
        const search: Search = { place, path: [depth], collector: undefined };
        searches.push(search);
        if (place.classes.length === 0) found(search, tag);
      }
    },
    closed(depth: number): void {
      if (searches.length === 0) return;
      for (const search of searches) {
        search.collector?.closed(depth);
        const ends = (search.path.at(-1) ?? 0) >= depth;
        if (ends && search.collector) {
          const text = cleanMarkupText(search.collector.text);
          if (text !== undefined && !values.has(search.place.text)) values.set(search.place.text, text);
          search.collector = undefined;
        }
        while ((search.path.at(-1) ?? -1) >= depth) search.path.pop();
      }
      searches = searches.filter((search) => search.path.length > 0 && !values.has(search.place.text));
    },
    text(raw: string): void {
      for (const search of searches) search.collector?.add(raw);
    },
    listening: () => searches.some((search) => search.collector !== undefined),
    /** What was found, as facts; undefined when the page has no product there. */
    facts: (priceHint: PriceHint): ProductFacts | undefined => toFacts(hint, values, priceHint),
  };
}

function allPlaces({ title, price, list, availability, image, brand, sku, seller }: ShopHint): Place[] {
  return [title, price, list, availability, image, brand, sku, seller].flat().map((text) => {
    const [path = '', attribute] = text.split('@');
    const [id = '', ...classes] = path.split(' ');
    return { text, id, classes, attribute };
  });
}

function toFacts(
  hint: ShopHint,
  values: ReadonlyMap<string, string>,
  priceHint: PriceHint,
): ProductFacts | undefined {
  const first = (places: readonly string[]) =>
    places.map((place) => values.get(place)).find((value) => value !== undefined);
  const title = first(hint.title);
  const price = hint.price
    .map((place) => parsePrice(values.get(place) ?? '', priceHint))
    .find((read) => asPrice(read) !== undefined);
  const said = first(hint.availability);
  const stock = said === undefined ? undefined : readStock(said);
  if (title === undefined || (!price && !stock)) return undefined;
  const offer = defined<OfferFacts>({
    price: asPrice(price),
    isGuess: price?.ambiguous,
    list: asPrice(parsePrice(first(hint.list) ?? '', priceHint))?.amount,
    availability: stock?.availability ?? (price ? 'InStock' : undefined),
    inventoryLevel: stock?.inventoryLevel,
    seller: first(hint.seller),
  });
  return defined<ProductFacts>({
    source: 'hint',
    title,
    image: imageIn(hint.image, values),
    brand: first(hint.brand)?.replace(hint.aroundBrand, '') || undefined,
    sku: first(hint.sku),
    offers: [offer],
  });
}

function imageIn(places: readonly string[], values: ReadonlyMap<string, string>): string | undefined {
  for (const place of places) {
    // Some keep the addresses as the keys of a JSON object.
    const address = /^(?:\{\s*")?(https?:[^"\\]+)/.exec(values.get(place) ?? '')?.[1];
    if (address !== undefined) return address;
  }
  return undefined;
}
