/** How a round ended. */
export type Ending = NotSynced | Synced;

/** Both sides are equal; `quota`: but for what the account has no room for. */
interface Synced {
  readonly kind: 'synced';
  readonly code: 'quota' | undefined;
  readonly wait: number | undefined;
}

/** Why a round, or a step of one, did not come to its end; `wait`: milliseconds the server asks to be left alone. */
export interface NotSynced {
  readonly kind: 'stopped' | 'failed';
  readonly code: string;
  readonly wait?: number | undefined;
}

export function failed(code: string, wait?: number): NotSynced {
  return { kind: 'failed', code, wait };
}

/** The endpoint refuses this device: nothing is tried until it is linked anew. */
export function stopped(code: string): NotSynced {
  return { kind: 'stopped', code };
}
