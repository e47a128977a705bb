import { parsePrice } from '../model/parse-price.ts';
import type { PriceHint } from '../model/price-amounts.ts';
import { cleanMarkupText } from './clean-text.ts';
import { asPrice } from './decimal.ts';
import { defined, type OfferFacts, type ProductFacts } from './facts.ts';
import type { Gather } from './gathering.ts';
import type { ShopHint } from './shop-hints.ts';
import { readStock } from './stock-words.ts';
import { mayHave, nameBits, type Tag } from './tag.ts';

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
}

/** Follows a shop's hints while its page is scanned. */
export function createHinted(hint: ShopHint, gather: Gather) {
  const places = new Map<string, Place[]>();
  for (const place of allPlaces(hint)) places.set(place.id, [...(places.get(place.id) ?? []), place]);
  /** By the text of their places. */
  const values = new Map<string, string>();
  let searches: Search[] = [];

  function found({ text: place, attribute }: Place, tag: Tag, depth: number): void {
    const keep = (value: string | undefined) => {
      if (value && !values.has(place)) values.set(place, value);
    };
    if (attribute === undefined) gather(depth, (text) => keep(cleanMarkupText(text)));
    else keep(tag.get(attribute)?.trim());
  }

  return {
    open(tag: Tag, depth: number): void {
      if (!mayHave(tag, searches.length > 0 ? ID | CLASS : ID)) return;
      const classes = searches.length > 0 ? (tag.get('class') ?? '').split(/\s+/) : [];
      for (const search of searches) {
        const wanted = search.place.classes[search.path.length - 1];
        if (wanted === undefined || !classes.includes(wanted)) continue;
        search.path.push(depth);
        if (search.path.length > search.place.classes.length) found(search.place, tag, depth);
      }
      for (const place of places.get(tag.get('id') ?? '') ?? []) {
        if (values.has(place.text)) continue;
        searches.push({ place, path: [depth] });
        if (place.classes.length === 0) found(place, tag, depth);
      }
    },
    closed(depth: number): void {
      if (searches.length === 0) return;
      for (const search of searches) {
        while ((search.path.at(-1) ?? -1) >= depth) search.path.pop();
      }
      searches = searches.filter((search) => search.path.length > 0 && !values.has(search.place.text));
    },
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
