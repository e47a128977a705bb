import { parsePrice } from '../model/parse-price.ts';
import type { PriceHint } from '../model/price-amounts.ts';
import { cleanMarkupText } from './clean-text.ts';
import { asPrice } from './decimal.ts';
import { defined, type OfferFacts, type ProductFacts } from './facts.ts';
import type { Place, ShopHint } from './shop-hints.ts';
import { readStock } from './stock-words.ts';
import { mayHave, nameBits, type Tag } from './tag.ts';
import { createTextCollector } from './text-collector.ts';

const ID = nameBits('id');
const CLASS = nameBits('class');

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
  const values = new Map<Place, string>();
  let searches: Search[] = [];

  function found(search: Search, tag: Tag): void {
    const { attribute } = search.place;
    if (attribute === undefined) search.collector = createTextCollector();
    else {
      const value = tag.get(attribute)?.trim();
      if (value) values.set(search.place, value);
    }
  }

  return {
    open(tag: Tag, depth: number): void {
      for (const search of searches) search.collector?.open(tag, depth);
      if (!mayHave(tag, searches.length > 0 ? ID | CLASS : ID)) return;
      const classes = searches.length > 0 ? (tag.get('class') ?? '').split(/\s+/) : [];
      for (const search of searches) {
        const wanted = search.place.classes?.[search.path.length - 1];
        if (wanted === undefined || !classes.includes(wanted)) continue;
        search.path.push(depth);
        if (search.path.length > (search.place.classes?.length ?? 0)) found(search, tag);
      }
      for (const place of places.get(tag.get('id') ?? '') ?? []) {
        if (values.has(place)) continue;
        const search: Search = { place, path: [depth], collector: undefined };
        searches.push(search);
        if (!place.classes) found(search, tag);
      }
    },
    closed(depth: number): void {
      if (searches.length === 0) return;
      for (const search of searches) {
        search.collector?.closed(depth);
        const ends = (search.path.at(-1) ?? 0) >= depth;
        if (ends && search.collector) {
          const text = cleanMarkupText(search.collector.text);
          if (text !== undefined && !values.has(search.place)) values.set(search.place, text);
          search.collector = undefined;
        }
        while ((search.path.at(-1) ?? -1) >= depth) search.path.pop();
      }
      searches = searches.filter((search) => search.path.length > 0 && !values.has(search.place));
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
  return [title, price, list, availability, image, brand, sku, seller].flat();
}

function toFacts(
  hint: ShopHint,
  values: ReadonlyMap<Place, string>,
  priceHint: PriceHint,
): ProductFacts | undefined {
  const first = (places: readonly Place[]) =>
    places.map((place) => values.get(place)).find((value) => value !== undefined);
  const title = first(hint.title);
  const price = hint.price
    .map((place) => asPrice(parsePrice(values.get(place) ?? '', priceHint)))
    .find((read) => read !== undefined);
  const said = first(hint.availability);
  const stock = said === undefined ? undefined : readStock(said);
  if (title === undefined || (!price && !stock)) return undefined;
  const offer = defined<OfferFacts>({
    price,
    list: asPrice(parsePrice(first(hint.list) ?? '', priceHint))?.amount,
    availability: stock?.availability ?? (price ? 'InStock' : undefined),
    inventoryLevel: stock?.inventoryLevel,
    seller: first(hint.seller),
  });
  return defined<ProductFacts>({
    source: 'hint',
    title,
    image: imageIn(hint.image, values),
    brand: brandIn(first(hint.brand), hint.brandWords),
    sku: first(hint.sku),
    offers: [offer],
  });
}

function imageIn(places: readonly Place[], values: ReadonlyMap<Place, string>): string | undefined {
  for (const place of places) {
    const value = values.get(place);
    const address = place.firstKey ? /"(https?:[^"\\]+)"\s*:/.exec(value ?? '')?.[1] : value;
    if (address?.startsWith('http')) return address;
  }
  return undefined;
}

function brandIn(text: string | undefined, words: readonly string[]): string | undefined {
  let brand = text ?? '';
  for (const word of words) {
    if (brand.startsWith(word)) brand = brand.slice(word.length);
    if (brand.endsWith(word)) brand = brand.slice(0, -word.length);
  }
  return brand.trim() || undefined;
}
