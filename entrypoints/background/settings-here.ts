import { readSettings, type Settings, type Store, unsetSettings } from '../../utils/store/index.ts';

/**
 * Reads the settings for pages. Where the database does not open (some private windows have none) those that were read
 * last, or else what holds before anything is chosen: cards are shown all the same.
 */
export function settingsHere(store: Store, report: (error: unknown) => void): () => Promise<Settings> {
  let last: Settings | undefined;
  return async () => {
    try {
      last = await readSettings(store);
    } catch (error) {
      report(error);
    }
    last ??= unsetSettings();
    return last;
  };
}
