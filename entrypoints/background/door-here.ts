import { ratesInUse } from '../../utils/landed/rates-in-use.ts';
import { readRates, readSettings, type Store, watchCommits } from '../../utils/store/index.ts';
import type { Door } from './door-of.ts';

/** Whose door it is, as last read: for whoever words many views at once. */
export interface DoorHere {
  /** Resolves when it has been read, after a failure too: then nothing is chosen. */
  ready(): Promise<void>;
  now(): Door;
  /** Reads it again: the rates are others now. */
  reload(): void;
}

/** Reads settings and rates; `onChange` is called when another price may hold at the door of what was answered before. */
export function doorHere(store: Store, onChange: () => void, report: (error: unknown) => void): DoorHere {
  let door: Door = { shopper: {}, orders: [], rates: ratesInUse(undefined), count: undefined };
  let known = '';
  const read = async () => {
    const [{ shopper, orders }, rates] = await Promise.all([readSettings(store), readRates(store)]);
    const text = JSON.stringify([shopper, orders, rates?.table?.on]);
    if (text === known) return;
    const isFirst = known === '';
    // Taxes and duties of every country: nothing for whoever counts none.
    const count =
      shopper.country === undefined ? undefined : (await import('../../utils/landed/at-my-door.ts')).atMyDoor;
    known = text;
    door = { shopper, orders, rates: ratesInUse(rates), count };
    if (!isFirst) onChange();
  };
  let turn = read().catch(report);
  const reload = () => {
    turn = turn.then(read).catch(report);
  };
  watchCommits(store, ({ settings }) => {
    if (settings) reload();
  });
  return { ready: () => turn, now: () => door, reload };
}
