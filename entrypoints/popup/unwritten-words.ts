import { i18n } from '#i18n';
import { lacksRoom, type Store } from '../../utils/store/index.ts';

/** Why nothing was written: what the user can mend is said. */
export async function unwrittenWords(store: Store, error: unknown): Promise<string> {
  return i18n.t((await lacksRoom(store, error)) ? 'popup.diskFull' : 'popup.writeFailed');
}
