/**
 * Whose affiliate id a posted link carries.
 * - `creator`: an id of the shop's own programme; whoever made the link, mostly its poster.
 * - `network`: it passes through, or was counted by, an advertising network, which pays whoever made the link.
 * - `nobody`: none.
 * - `unknown`: nobody can say without following it.
 */
export type Payee =
  | { readonly kind: 'creator'; readonly name: string; readonly id: string }
  | { readonly kind: 'network'; readonly name: string }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'unknown' };
