import { vi } from 'vitest';
import { type CardActions, type CardProps, createCard } from '../../components/card/card.ts';
import type { CardProduct } from '../../components/card/card-product.ts';
import { toCardView } from '../../components/to-card-view.ts';
import type { Drawn } from '../../utils/model/drawn.ts';
import type { Offer } from '../../utils/model/offer.ts';
import type { ProductView } from '../../utils/model/product-view.ts';

/** A price of ¥199, in stock. */
export const offer = (more: Partial<Offer> = {}): Offer => ({
  prices: [{ kind: 'sale', amount: { minor: 19900, currency: 'CNY' } }],
  availability: 'InStock',
  observedAt: 0,
  source: 'fetch',
  ...more,
});

/** The n-th product of a made-up shop. */
export const product = (
  n: number,
  view: Partial<ProductView> | undefined = { offer: offer() },
): CardProduct => ({
  key: `shop.example:${n}`,
  posted: `https://shop.example/item?id=${n}&from=kol`,
  shop: 'Shop',
  id: String(n),
  // As the background tells it.
  view:
    view &&
    toCardView(
      { key: `shop.example:${n}`, title: `Thing ${n}`, pending: false, saved: false, ...view },
      'Shop',
      0,
    ),
  foot: undefined,
  saving: 'no',
});

/** A card in the document, with all that it can call. */
export function draw(props: Partial<CardProps>) {
  const actions = {
    onSave: vi.fn(),
    onAllow: vi.fn(),
    onSelect: vi.fn(),
    onGrid: vi.fn(),
    onUnfold: vi.fn(),
    onQuiet: vi.fn((): { id: string; name: string } | undefined => ({ id: 'ann', name: 'Ann' })),
    onDetails: vi.fn(async (): Promise<readonly Drawn[]> => []),
    onMute: vi.fn(async () => true),
    onQuietEnd: vi.fn(() => show({})),
  } satisfies CardActions;
  const card = createCard(actions);
  const show = (more: Partial<CardProps>) =>
    card.show({
      theme: 'light',
      products: [product(1)],
      hidden: 0,
      selected: 0,
      grid: false,
      folded: false,
      ...props,
      ...more,
    });
  show({});
  document.body.replaceChildren(card.element);
  const find = <E extends HTMLElement = HTMLElement>(select: string) => {
    const found = card.element.querySelector<E>(select);
    if (!found) throw new Error(`no ${select}`);
    return found;
  };
  return { ...actions, element: card.element, show, find };
}
