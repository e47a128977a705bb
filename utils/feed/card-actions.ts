import type { CardActions } from '../../components/card/card.ts';
import type { CardStates } from './card-states.ts';
import type { CompiledLayout } from './compile-layout.ts';
import type { MountedCard } from './mounted-card.ts';
import type { OverlayOptions } from './overlay.ts';
import type { PostProducts } from './products.ts';
import { readAbout } from './read-about.ts';
import { readAuthor } from './read-post.ts';
import type { SavingStates } from './saving.ts';

/** What becomes of a card when its reader did something. */
interface CardFate {
  readonly states: CardStates;
  readonly saving: SavingStates;
  /** Draws it again, in the height that it has now. */
  readonly redraw: (card: MountedCard) => void;
  readonly ask: (card: MountedCard) => void;
  readonly show: (entry: Element, layout: CompiledLayout, found: PostProducts) => void;
}

/** What a reader can do with a card, whichever post it is for by then. */
export function cardActions(
  card: MountedCard,
  { save, allow, details, mute, location }: OverlayOptions,
  { states, saving, redraw, ask, show }: CardFate,
): CardActions {
  const find = (wanted: string) => card.products.products.find(({ key }) => key === wanted);
  const change = (state: Parameters<typeof states.change>[1]) => {
    states.change(card.products.id, state);
    redraw(card);
  };
  return {
    onSelect: (selected) => change({ selected }),
    onGrid: (grid) => change({ grid }),
    onSave(key) {
      const product = find(key);
      if (product) void saving.run(key, () => save(product, card.entry, card.layout));
    },
    onAllow(key) {
      const product = find(key);
      if (product) allow(product);
    },
    onUnfold() {
      change({ open: true });
      ask(card);
    },
    async onDetails(key, answer) {
      const product = find(key);
      return product ? details({ ...readAbout(card, product), answer }) : [];
    },
    onQuiet() {
      card.held = true;
      return readAuthor(card.entry, card.layout, { location });
    },
    onMute: mute,
    onQuietEnd(isMuted) {
      card.held = false;
      redraw(card);
      if (isMuted) show(card.entry, card.layout, card.products);
    },
  };
}
