import type { CardView, FootWords } from '../../utils/model/card-view.ts';

export type Saving = 'no' | 'saving' | 'saved' | 'failed';

/** A product as a card shows it. All its text is untrusted. */
export interface CardProduct {
  readonly key: string;
  /** What Buy opens: the link exactly as posted. */
  readonly posted: string;
  /** The shop's name, or its host. */
  readonly shop: string;
  /** The shop's id of the product, said when no title is known. */
  readonly id: string;
  /** Undefined while nothing has been asked yet. */
  readonly view: CardView | undefined;
  /** What is said below it in this post; undefined while nothing is known. */
  readonly foot: FootWords | undefined;
  readonly saving: Saving;
}
