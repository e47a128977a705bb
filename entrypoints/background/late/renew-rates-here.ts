import { renewRates } from '../../../utils/landed/index.ts';
import type { RatesState } from '../../../utils/model/rates.ts';

/** Asks an endpoint for newer rates, with this browser's network, clock and chance. */
export function renewRatesHere(state: RatesState | undefined, endpoint: string): Promise<RatesState> {
  return renewRates(state, endpoint, {
    fetch: (url, init) => fetch(url, init),
    now: () => Date.now(),
    random: () => Math.random(),
  });
}
