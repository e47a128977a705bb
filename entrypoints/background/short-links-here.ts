import type { Resolution } from '../../utils/offers/index.ts';
import { getShortLink, type Store } from '../../utils/store/index.ts';
import { whenWanted } from './when-wanted.ts';

/** Where short links lead. */
export function shortLinksHere(
  store: Store,
  report: (error: unknown) => void,
): (posted: string) => Promise<Resolution> {
  const late = whenWanted(async () => (await import('./late/resolving.ts')).resolving(store, report));
  return async (posted) => (await late())(posted);
}

/** Where short links led, as far as anybody has asked; nothing where the database does not open. */
export function ledToHere(
  store: Store,
  report: (error: unknown) => void,
): (address: string) => Promise<string | undefined> {
  return async (address) => {
    try {
      return (await getShortLink(store, address))?.destination;
    } catch (error) {
      report(error);
      return undefined;
    }
  };
}
