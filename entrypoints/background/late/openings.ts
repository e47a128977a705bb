import { noteOpening, type Opening, type OpeningPorts, tellOpenings } from '../../../utils/creators/index.ts';
import { exchangeOf } from '../../../utils/endpoint/request.ts';
import { dropOpenings, keepOpening, readOpenings, type Store } from '../../../utils/store/index.ts';

/** With this browser's network, clock and chance. */
function portsOf(store: Store): OpeningPorts {
  return {
    ...exchangeOf((url, init) => fetch(url, init)),
    store: {
      read: () => readOpenings(store),
      keep: (row) => keepOpening(store, row),
      drop: (name) => dropOpenings(store, name),
    },
    random: () => Math.random(),
  };
}

export function noteOpeningHere(store: Store, opening: Opening): Promise<void> {
  return noteOpening(opening, portsOf(store));
}

export function tellOpeningsHere(store: Store): Promise<void> {
  return tellOpenings(portsOf(store));
}
