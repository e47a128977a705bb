import type { Catalogue } from '../../utils/catalogue/index.ts';
import type { Store } from '../../utils/store/index.ts';
import { breathe } from '../../utils/transfer/report.ts';
import type { DoorCosts } from './watch-door.ts';

/** Costs are worked out so long at a time, in milliseconds: keys and frames come in between. */
const SLICE_MS = 8;

/** What the wishes of a catalogue cost at the door, as far as that is worked out. */
export interface Weighed {
  /** True when an order can go by the costs; else they are worked out, and `onReady` is called when they are. */
  readonly isReady: () => boolean;
  readonly costs: () => DoorCosts | undefined;
  readonly stop: () => void;
}

/** Nothing is read or worked out before it is asked for; then `onReady` is also called when other costs hold. */
export function weighCatalogue(
  store: Store,
  catalogue: Pick<Catalogue, 'setWeigh' | 'weighSome'>,
  onReady: () => void,
  onError: (error: unknown) => void,
): Weighed {
  let costs: DoorCosts | undefined;
  let stopDoor: (() => void) | undefined;
  let isWeighing = false;
  let isOver = false;

  async function weighAll(): Promise<void> {
    if (isWeighing) return;
    isWeighing = true;
    costs ??= await followDoor();
    for (let isDone = false; !isDone && !isOver; ) {
      const end = performance.now() + SLICE_MS;
      isDone = catalogue.weighSome(() => performance.now() > end);
      await breathe();
    }
    isWeighing = false;
    if (!isOver) onReady();
  }

  async function followDoor(): Promise<DoorCosts> {
    const { watchDoor } = await import('./watch-door.ts');
    return new Promise((resolve) => {
      stopDoor = watchDoor(
        store,
        (next) => {
          costs = next;
          catalogue.setWeigh(next.weigh);
          resolve(next);
          onReady();
        },
        onError,
      );
      if (isOver) stopDoor();
    });
  }

  return {
    isReady() {
      // A page or so that has changed since is worked out on the way.
      if (costs && !isWeighing && catalogue.weighSome(() => true)) return true;
      weighAll().catch(onError);
      return false;
    },
    costs: () => costs,
    stop() {
      isOver = true;
      stopDoor?.();
    },
  };
}
