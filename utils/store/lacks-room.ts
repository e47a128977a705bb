import { isOutOfSpace, StoreTooNew } from './errors.ts';
import type { Store } from './store.ts';

/** Whether it was for lack of room that something failed: as the error says, or else the browser. */
export async function lacksRoom({ isDiskFull }: Pick<Store, 'isDiskFull'>, error: unknown): Promise<boolean> {
  return isOutOfSpace(error) || (!(error instanceof StoreTooNew) && (await isDiskFull()));
}
