import type { OffCard } from '../model/own-card.ts';
import { identify } from './identify.ts';

/** Why a link can't stand on a creator's card, by which endpoints refuse and readers judge. */
export type CardLinkProblem = Extract<OffCard, 'short-link' | 'no-product' | 'short-pay'>;

/** Where one of a card's goods leads: a shop's page, a payment page, or both. */
interface CardLinks {
  readonly url?: string;
  readonly own?: { readonly pay: string };
}

/** What is wrong with where one of a card's goods leads; undefined when nothing is. */
export function cardLinkProblem({ url, own }: CardLinks): CardLinkProblem | undefined {
  const state = url === undefined ? undefined : identify(url).state;
  if (state === 'unresolved') return 'short-link';
  if (state === 'other' && !own) return 'no-product';
  return own && identify(own.pay).state === 'unresolved' ? 'short-pay' : undefined;
}
