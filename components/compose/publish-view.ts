import type { CardState, OffCard } from '../../utils/model/own-card.ts';

/** A card of the user's, under one post. */
export interface OwnCardView {
  /** The store's name of it. */
  readonly name: string;
  /** "Bluesky · 3kxyz" */
  readonly title: string;
  readonly permalink?: string | undefined;
  readonly state: CardState;
  /** The endpoint's code, of one that it refused. */
  readonly refused?: string | undefined;
}

/** What of a draft can be published, and what of it is. */
export interface PublishView {
  /** What is missing before anything can be signed for the platform; undefined where nothing is. */
  readonly lacks: 'endpoint' | 'handle' | undefined;
  /** False while nobody has seen the code of the name on the platform. */
  readonly isProven: boolean;
  /** False while the endpoint shows the name's cards to nobody but those who follow a link, marked "unverified". */
  readonly isVerified: boolean;
  /** How many of the goods go onto the card, and how many there are. */
  readonly count: number;
  readonly of: number;
  readonly off: readonly { readonly title: string; readonly why: OffCard }[];
  /** Bytes that are too many; 0 where it fits. */
  readonly over: number;
  readonly cards: readonly OwnCardView[];
}
