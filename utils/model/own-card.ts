/*
 * How a creator's own cards stand: what the extension's pages say of them, and what works it out.
 */

/**
 * How a card stands to what its draft says now. `waiting`: signed, and the endpoint does not have it yet; `refused`: it will
 * not take it; `changed`: what followers see is not what the draft says.
 */
export type CardState = 'published' | 'waiting' | 'refused' | 'changed' | 'withdrawn';

/**
 * Why one of the goods can't stand on a card. `short-link`, `short-pay`: a link that hides where it leads; `no-product`: not a
 * product of a shop; `no-link`: it has no name or no link yet; `unsigned`: something in it that nobody may sign, such as a
 * control character.
 */
export type OffCard = 'short-link' | 'no-product' | 'short-pay' | 'no-link' | 'unsigned';

/**
 * Why nothing can be attached at an address: no post stands there, no name was claimed there, it is another's post, or
 * that of one of several names and the address doesn't say of which.
 */
export type OwnPostProblem = 'no-post' | 'no-handle' | 'not-yours' | 'which-name';
