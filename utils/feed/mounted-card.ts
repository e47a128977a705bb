import type { CardProps } from '../../components/card/card.ts';
import type { Part } from '../../components/card/dom.ts';
import type { CardInside } from './card-host.ts';
import type { CompiledLayout } from './compile-layout.ts';
import type { PostProducts } from './products.ts';

/** A card that stands in the page. */
export interface MountedCard {
  readonly host: HTMLElement;
  /** Made when something is first drawn. */
  inside: CardInside | undefined;
  readonly entry: Element;
  readonly layout: CompiledLayout;
  products: PostProducts;
  /** Of its box, in CSS pixels. */
  height: number;
  /** How often it was put in for this post: a page that throws it out again and again is left alone. */
  insertions: number;
  /** True while it is near the window. */
  near: boolean;
  /** True once it has been near the window for this post. */
  seen: boolean;
  drawn: Part<CardProps> | undefined;
  /** True while the reader is busy muting something: until they are done, the card stays. */
  held: boolean;
}

/** Which cards show a product. */
export interface CardsByProduct {
  add(card: MountedCard): void;
  remove(card: MountedCard): void;
  /** The cards that show one of these products, each once. */
  showing(keys: Iterable<string>): Set<MountedCard>;
}

export function createCardsByProduct(): CardsByProduct {
  const cards = new Map<string, Set<MountedCard>>();
  return {
    add(card) {
      for (const { key } of card.products.products) {
        const those = cards.get(key);
        if (those) those.add(card);
        else cards.set(key, new Set([card]));
      }
    },
    remove(card) {
      for (const { key } of card.products.products) {
        const those = cards.get(key);
        those?.delete(card);
        if (those?.size === 0) cards.delete(key);
      }
    },
    showing(keys) {
      const found = new Set<MountedCard>();
      for (const key of keys) for (const card of cards.get(key) ?? []) found.add(card);
      return found;
    },
  };
}

/** True when two readings of an entry call for the same card. */
export function isSameCard(a: PostProducts, b: PostProducts): boolean {
  return (
    a.id === b.id &&
    a.hidden === b.hidden &&
    a.products.length === b.products.length &&
    a.products.every((product, index) => product.posted === b.products[index]?.posted)
  );
}
