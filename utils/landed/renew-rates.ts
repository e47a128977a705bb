import { fetchPublicFile } from '../endpoint/fetch-public-file.ts';
import type { Fetch } from '../endpoint/send.ts';
import type { RatesState } from '../model/rates.ts';
import { MAX_RATES_BYTES, parseRates, RATES_PATH } from '../model/rates-wire.ts';

export interface RenewPorts {
  readonly fetch: Fetch;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  readonly timeout?: (ms: number) => AbortSignal;
}

const HOUR_MS = 3_600_000;
/** A day, give or take, so that not all browsers come at once. */
const AFTER_ANSWER_H = [22, 26] as const;
const AFTER_NONE_H = [4, 8] as const;
/** Longer than any of ours: the clock has been set back since. */
const LONGEST_MS = 48 * HOUR_MS;

/**
 * Asks the endpoint for newer rates if it is time to, and gives what to keep: the same object when it is not. Older
 * rates than those that are kept are not taken.
 */
export async function renewRates(
  state: RatesState | undefined,
  endpoint: string,
  { fetch, now, random, timeout }: RenewPorts,
): Promise<RatesState> {
  const at = now();
  if (state && at < state.nextAt && state.nextAt - at <= LONGEST_MS) return state;
  const served = await fetchPublicFile({
    url: endpoint + RATES_PATH,
    accept: 'application/json',
    etag: state?.table && state.etag,
    maxBytes: MAX_RATES_BYTES,
    fetch,
    timeout,
  });
  const table = served.kind === 'file' ? parseRates(new TextDecoder().decode(served.file), at) : undefined;
  const [from, to] = table || served.kind === 'same' ? AFTER_ANSWER_H : AFTER_NONE_H;
  const nextAt = Math.round(at + HOUR_MS * (from + random() * (to - from)));
  if (served.kind !== 'file' || !table || (state?.table && table.on < state.table.on))
    return { ...state, nextAt };
  return { table, ...(served.etag !== undefined && { etag: served.etag }), nextAt };
}
