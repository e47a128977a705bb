import { sendMessage } from '../../utils/messages/index.ts';
import type { Muted } from '../../utils/model/quiet.ts';
import { type Store, setMuted } from '../../utils/store/index.ts';

/** Mutes something, or takes that back; open timelines follow. */
export function mute(store: Store, one: Muted, on: boolean): void {
  setMuted(store, one, on).then(tellPages, reportError);
}

/** The background hears of changes only while it is awake; open timelines hear of them from it. */
export function tellPages(): void {
  sendMessage('storeChanged').catch(() => undefined);
}
