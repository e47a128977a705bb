import type { Observation } from '../model/observation.ts';
import type { Course, ProductView, UnknownReason } from '../model/product-view.ts';
import type { SeenElsewhere } from '../model/seen-elsewhere.ts';
import type { StoredOffer } from '../model/stored-offer.ts';
import { isPassing, isStale } from './freshness.ts';

/** What is not in the reading but on the view. */
export interface ViewState {
  readonly pending: boolean;
  readonly saved: boolean;
  /** Why it can't be asked now. */
  readonly reason?: UnknownReason | undefined;
  /** Epoch milliseconds; default: nothing is old. */
  readonly now?: number;
  readonly course?: Course | undefined;
  readonly others?: readonly SeenElsewhere[] | undefined;
  readonly series?: readonly Observation[] | undefined;
}

/** What a card shows of a product. */
export function viewOf(key: string, stored: StoredOffer | undefined, state: ViewState): ProductView {
  const { title, image, offer, unconfirmed, reason: last } = stored ?? {};
  const isTakenBack = state.reason === 'needs-permission';
  // The shop's own "there is none" ends an old price; a network that was down does not.
  const stands =
    offer &&
    (last === undefined || isPassing(last) || offer.prices.length === 0) &&
    // What was read with a permission that has been taken back is not shown on.
    !isTakenBack;
  const isPriced = stands && offer.prices.length > 0;
  const waits = isTakenBack ? undefined : unconfirmed;
  const why = waits && !stands ? 'unsure' : (state.reason ?? last);
  const reason = state.pending || isPriced ? undefined : why;
  return {
    key,
    ...(title !== undefined && { title }),
    ...(image !== undefined && { image }),
    ...(stands && { offer }),
    ...(waits && { unconfirmed: waits }),
    ...(stands && state.now !== undefined && isStale(offer, state.now) && { isStale: true }),
    ...(stands && state.course && { course: state.course }),
    ...(isPriced && state.others && { others: state.others }),
    ...(stands && state.series && { series: state.series }),
    ...(reason && { reason }),
    pending: state.pending,
    saved: state.saved,
  };
}
