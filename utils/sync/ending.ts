/** How a round ended. */
export type Ending =
  | { readonly kind: 'synced'; readonly wait: number | undefined; readonly full: boolean }
  | NotSynced;

/** Why a round, or a step of one, did not come to its end; `wait`: milliseconds the server asks to be left alone. */
export type NotSynced =
  | { readonly kind: 'stopped'; readonly code: string }
  | { readonly kind: 'failed'; readonly code: string; readonly wait?: number | undefined };

export function failed(code: string, wait?: number): NotSynced {
  return { kind: 'failed', code, wait };
}
