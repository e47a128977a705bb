/** What the card of a post must show once its shop has answered. */
export interface ExpectedCard {
  /** How many products. */
  readonly products: number;
  /** The link of the product shown in full, exactly as the page has it once made absolute. */
  readonly posted: string;
  readonly title: string;
  /** As shown in English; "" where the shop shows none to a stranger. */
  readonly price: string;
  /** A part of the line with shop and stock, or with the reason why there is no price. */
  readonly meta: string;
}

/** A page of a social site and what must be found in it. */
export interface Timeline {
  readonly name: string;
  readonly url: string;
  readonly html: string;
  /** By the site's id of the post. A post that is not here has no card. */
  readonly cards: Readonly<Record<string, ExpectedCard>>;
}
