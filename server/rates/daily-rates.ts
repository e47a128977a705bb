import type { RateTable } from '../../utils/model/rates.ts';
import { MAX_RATES_BYTES, parseRates } from '../../utils/model/rates-wire.ts';
import { etagOf, type PublicFile, type ReadPublicFile } from '../public-file.ts';
import { joinRates } from './join-rates.ts';
import type { KeptRates } from './kept-rates.ts';
import { readCurrencyApi } from './read-currency-api.ts';
import { readEcb } from './read-ecb.ts';

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface DailyRatesPorts {
  readonly fetch: Fetch;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Where several processes keep one table, which only one of them renews. */
  readonly keep?: KeptRates;
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
/** How often a process looks at what another one may have kept. */
const AFTER_LOOK_MS = 60_000;
/** A request waits for it, twice a day. */
const TIME_LIMIT_MS = 5_000;

/**
 * The newest exchange rates, asked for when somebody wants them and they may be out of date; what was had before is
 * served while neither source answers. Nobody's address or currency goes there: the request is the same for all.
 */
export function createDailyRates(ports: DailyRatesPorts): ReadPublicFile {
  const { now, keep } = ports;
  let held: { readonly table: RateTable; readonly file: PublicFile } | undefined;
  let nextAt = -Infinity;
  let asking: Promise<void> | undefined;

  const hold = (table: RateTable, text: string) => {
    const bytes = new TextEncoder().encode(text);
    held = { table, file: { bytes, etag: etagOf(bytes) } };
  };
  const renew = async () => {
    const [first, second] = await Promise.all([
      ask(ports, CURRENCY_API_URL, (text) => readCurrencyApi(text, now())),
      ask(ports, ECB_URL, (text) => readEcb(text, now())),
    ]);
    const table = joinRates(first, second, held?.table);
    nextAt = now() + (first ? AFTER_RATES_MS : AFTER_NONE_MS);
    if (table && table !== held?.table) hold(table, JSON.stringify(table));
  };
  const renewTogether = async ({ load, claim, save }: KeptRates) => {
    const kept = await load();
    const table = kept && parseRates(kept.text, now());
    if (table && kept.text !== JSON.stringify(held?.table)) hold(table, kept.text);
    const mine = (kept?.renewAt ?? 0) <= now() && (await claim(now(), now() + 2 * TIME_LIMIT_MS));
    if (mine) {
      await renew();
      await save(JSON.stringify(held?.table) ?? '', nextAt);
    }
    nextAt = now() + AFTER_LOOK_MS;
  };

  return async () => {
    if (now() >= nextAt) {
      asking ??= (keep ? renewTogether(keep) : renew())
        .catch(() => {
          // The database does not answer: what is held is served until it does.
          nextAt = now() + AFTER_LOOK_MS;
        })
        .finally(() => {
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
