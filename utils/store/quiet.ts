import { type Muted, withMuted } from '../model/quiet.ts';
import { changeSettings } from './settings.ts';
import type { Store } from './store.ts';

/** Mutes something, or takes that back; false when there is no room for more. */
export async function setMuted(store: Store, one: Muted, on: boolean): Promise<boolean> {
  let isDone = false;
  await changeSettings(store, ({ quiet }) => {
    const changed = withMuted(quiet, one, on);
    isDone = changed !== undefined;
    return changed ? { quiet: changed } : {};
  });
  return isDone;
}
