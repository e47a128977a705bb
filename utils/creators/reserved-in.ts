import type { Exchange } from '../endpoint/request.ts';
import { dropReservation, keepReservation, readReservations, type Store } from '../store/index.ts';
import type { ReservationPorts } from './reservations.ts';

/** Reservations that are remembered in the store. */
export function reservedIn(store: Store, exchange: Exchange): ReservationPorts {
  return {
    ...exchange,
    store: {
      read: () => readReservations(store),
      keep: (row) => keepReservation(store, row),
      drop: (id) => dropReservation(store, id),
    },
    randomBytes: (count) => store.randomBytes(count),
  };
}
