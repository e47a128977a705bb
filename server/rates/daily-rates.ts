import type { RateTable } from '../../utils/model/rates.ts';
import { MAX_RATES_BYTES } from '../../utils/model/rates-wire.ts';
import { etagOf, type PublicFile, type ReadPublicFile } from '../public-file.ts';
import { joinRates } from './join-rates.ts';
import { readCurrencyApi } from './read-currency-api.ts';
import { readEcb } from './read-ecb.ts';

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface DailyRatesPorts {
  readonly fetch: Fetch;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Default: the platform's. */
  readonly timeout?: (ms: number) => AbortSignal;
}

export const CURRENCY_API_URL =
  'https://cdn.jsdelivr.net/npm/@fawazahmed0/currency-api@latest/v1/currencies/eur.min.json';
export const ECB_URL = 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml';

const HOUR_MS = 3_600_000;
/** New rates come once a day; half of it, so that none is served for two. */
const AFTER_RATES_MS = 12 * HOUR_MS;
const AFTER_NONE_MS = HOUR_MS;
/** A request waits for it, twice a day. */
const TIME_LIMIT_MS = 5_000;

/**
 * The newest exchange rates, asked for when somebody wants them and they may be out of date; what was had before is
 * served while neither source answers. Nobody's address or currency goes there: the request is the same for all.
 */
export function createDailyRates(ports: DailyRatesPorts): ReadPublicFile {
  const { now } = ports;
  let held: { readonly table: RateTable; readonly file: PublicFile } | undefined;
  let nextAt = -Infinity;
  let asking: Promise<void> | undefined;

  const renew = async () => {
    const [first, second] = await Promise.all([
      ask(ports, CURRENCY_API_URL, (text) => readCurrencyApi(text, now())),
      ask(ports, ECB_URL, (text) => readEcb(text, now())),
    ]);
    const table = joinRates(first, second, held?.table);
    nextAt = now() + (first ? AFTER_RATES_MS : AFTER_NONE_MS);
    if (!table || table === held?.table) return;
    const bytes = new TextEncoder().encode(JSON.stringify(table));
    held = { table, file: { bytes, etag: etagOf(bytes) } };
  };

  return async () => {
    if (now() >= nextAt) {
      asking ??= renew().finally(() => {
        asking = undefined;
      });
    }
    await asking;
    return held?.file;
  };
}

/** A source's rates; undefined when it does not answer in time, or with something else. Never throws. */
async function ask(
  { fetch, timeout = (ms) => AbortSignal.timeout(ms) }: DailyRatesPorts,
  url: string,
  read: (text: string) => RateTable | undefined,
): Promise<RateTable | undefined> {
  try {
    const response = await fetch(url, { signal: timeout(TIME_LIMIT_MS), redirect: 'error' });
    const text = response.status === 200 ? await readText(response) : undefined;
    return text === undefined ? undefined : read(text);
  } catch {
    return undefined; // no network, a redirect, time is up, cut off
  }
}

/** The body; undefined when it is longer than any table. */
async function readText(response: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MAX_RATES_BYTES) return undefined;
  }
  return text + decoder.decode();
}
