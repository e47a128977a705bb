import { i18n } from '#i18n';
import { uiLocale } from '../../components/ui-locale.ts';
import { HalfWritten, lacksRoom, type Store } from '../../utils/store/index.ts';

/** Why nothing, or not all, was written: what the user can mend is said. */
export async function unwrittenWords(store: Store, error: unknown): Promise<string> {
  if (!(error instanceof HalfWritten))
    return i18n.t((await lacksRoom(store, error)) ? 'popup.diskFull' : 'popup.writeFailed');
  const isFull = await lacksRoom(store, error.cause);
  return i18n.t(isFull ? 'popup.halfDoneFull' : 'popup.halfDone', inNumbers(error));
}

/** How many of how many, as the reader writes numbers. */
export function inNumbers({ done, of }: HalfWritten): [string, string] {
  return [done.toLocaleString(uiLocale()), of.toLocaleString(uiLocale())];
}
