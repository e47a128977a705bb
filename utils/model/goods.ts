/** What is kept for this reader. */
export interface KeptGoods {
  /** To be named when paying. */
  readonly code: string;
  /** Epoch milliseconds. */
  readonly until: number;
  readonly joined: boolean;
}

/** How far a group is: the group price holds when so many have joined in time. */
export interface GroupNow {
  readonly size: number;
  /** Epoch milliseconds after which nobody can join: then it is over. */
  readonly until: number;
  readonly joined: number;
}

/** One thing that can be reserved: own goods, or a variant of them. */
export interface GoodsChoice {
  /** The variant's; missing where there is none. */
  readonly name?: string;
  /** How many can be reserved now, by the endpoint. */
  readonly left: number;
  readonly group?: GroupNow;
  readonly kept?: KeptGoods;
}

/** Why something was not reserved. */
export type NotReserved = 'sold_out' | 'no_group' | 'no_goods' | 'offline';

/** What the reader has just answered in the details. */
export type GoodsStep =
  /** They want this choice, and have not yet agreed to what that tells. */
  | { readonly kind: 'asks'; readonly at: number; readonly joins: boolean }
  | { readonly kind: 'failed'; readonly because: NotReserved }
  /** The endpoint could not be told that it is given back. */
  | { readonly kind: 'untold' };

/** Own goods of a creator as they are now. */
export interface GoodsNow {
  /** Who is told of a reservation: the endpoint's host. */
  readonly host: string;
  /** Where it is paid for. */
  readonly payHost: string;
  readonly choices: readonly GoodsChoice[];
  readonly step?: GoodsStep;
}
