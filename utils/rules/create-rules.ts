import { fetchPublicFile } from '../endpoint/fetch-public-file.ts';
import type { Fetch } from '../endpoint/send.ts';
import { replaceTable } from '../links/index.ts';
import { replaceMerchants } from '../merchants/index.ts';
import { MAX_RULES_BYTES, RULES_PATH } from '../model/rules-wire.ts';
import {
  keepRules,
  type RulesState,
  readRulesFile,
  readRulesState,
  readSettings,
  type Store,
} from '../store/index.ts';
import type { RulesBundle } from './bundle.ts';
import type { PageRules } from './page-rules.ts';
import { RULES_VERSION } from './version.ts';

const HOUR_MS = 3_600_000;
/** A day, give or take, so that not all browsers come at once. */
const AFTER_ANSWER_H: Span = [22, 26];
const AFTER_NONE_H: Span = [4, 8];
type Span = readonly [from: number, to: number];
/** Longer than any of ours: the clock has been set back since. */
const LONGEST_H = 48;

export interface RulesPorts {
  readonly store: Store;
  readonly fetch: Fetch;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  /** Public keys, one of which must have signed what is served. */
  readonly keys: readonly string[];
  /** Names this build: what another one has checked is checked anew. */
  readonly build: string;
  readonly report: (error: unknown) => void;
}

/** Rules that the endpoint served, in this context. */
export interface Rules {
  /** Puts in use what the settings say, once; afterwards resolves at once. Every answer that reads links waits for it. */
  ready(): Promise<void>;
  /** Puts in use what the settings and the store say now. */
  load(): Promise<void>;
  /** After a change of the settings and from time to time: asks the endpoint if it is time to, or if `force`. */
  renew(options?: { readonly force?: boolean }): Promise<void>;
  /** What a page of the site is to be told; after ready(). */
  forPage(siteId: string): PageRules | undefined;
}

export function createRules(ports: RulesPorts): Rules {
  const { store, fetch, now, random, keys, build, report } = ports;
  let used: number | undefined;
  let forPage: Rules['forPage'] = () => undefined;
  let loading: Promise<void> | undefined;
  let renewing: Promise<void> | undefined;

  const use = async (bundle: RulesBundle | undefined) => {
    // Most browsers have no rules but those they came with.
    const late = bundle && (await import('./page-rules.ts'));
    const isNewer = bundle !== undefined && bundle.version > RULES_VERSION;
    if (used === (isNewer ? bundle.version : undefined)) return;
    used = isNewer ? bundle.version : undefined;
    const table = isNewer ? late?.tableOf(bundle) : undefined;
    replaceMerchants(isNewer ? bundle.merchants : undefined);
    replaceTable(table);
    forPage = (isNewer && table !== undefined && late?.pageRules(bundle, table)) || (() => undefined);
  };

  /** What is kept, read: only as far as needed when this very build has read it before. */
  const readKept = async (): Promise<RulesBundle | undefined> => {
    const file = await readRulesFile(store);
    if (!file) return undefined;
    const { readBundle, readTrusted } = await import('./read-bundle.ts');
    const { until: _, etag, ...state } = await readRulesState(store);
    if (state.checkedBy === build) return readTrusted(file, now());
    const reading = await readBundle(file, keys, now());
    if ('bundle' in reading) {
      const { until: time } = reading.bundle;
      await keepRules(store, {
        ...state,
        until: time,
        ...(etag !== undefined && { etag }),
        checkedBy: build,
      });
      return reading.bundle;
    }
    // An expired one tells what is expired; what this build can't take is of no use to it.
    if (reading.problem !== 'expired') await keepRules(store, { ...state, problem: reading.problem }, null);
    return undefined;
  };

  /** Whether something is kept that counts. */
  const load = async (): Promise<boolean> => {
    const { freshRules } = await readSettings(store);
    const bundle = freshRules ? await readKept() : undefined;
    await use(bundle);
    return bundle !== undefined;
  };

  const ask = async (endpoint: string, isKept: boolean): Promise<void> => {
    const { problem: _, ...state } = await readRulesState(store);
    if (keys.length === 0) return keepRules(store, { ...state, problem: 'no-key' });
    // What counts no more is not what a "same" should answer.
    const served = await fetchPublicFile({
      url: endpoint + RULES_PATH,
      accept: 'text/plain',
      etag: isKept ? state.etag : undefined,
      maxBytes: MAX_RULES_BYTES,
      fetch,
    });
    const at = now();
    const wait = ([from, to]: Span) => Math.round(at + HOUR_MS * (from + random() * (to - from)));
    if (served.kind === 'unreachable')
      return keepRules(store, { ...state, problem: 'unreachable', nextAt: wait(AFTER_NONE_H) });
    const answered = { ...state, checkedAt: at, nextAt: wait(AFTER_ANSWER_H) };
    if (served.kind === 'same') return keepRules(store, answered);
    if (served.kind !== 'file') return keepRules(store, { ...answered, problem: served.kind });

    const { readBundle } = await import('./read-bundle.ts');
    const reading = await readBundle(served.file, keys, at);
    if ('problem' in reading) return keepRules(store, { ...answered, problem: reading.problem });
    const { version, until } = reading.bundle;
    const digest = await digestOf(served.file);
    if (isRollback(version, digest, state)) return keepRules(store, { ...answered, problem: 'older' });
    const { checkedAt, nextAt } = answered;
    const etag = served.etag === undefined ? {} : { etag: served.etag };
    const taken = { highest: version, digest, until, checkedBy: build, checkedAt, nextAt, ...etag };
    await keepRules(store, taken, served.file);
    await use(reading.bundle);
  };

  const renew = async (force: boolean) => {
    // The time of what is in use may have come, too.
    const isKept = await load();
    const [{ freshRules, endpoint }, state] = await Promise.all([readSettings(store), readRulesState(store)]);
    if (!freshRules || !endpoint) return;
    const nextAt = state.nextAt ?? 0;
    const isDue = nextAt <= now() || nextAt > now() + LONGEST_H * HOUR_MS;
    if (force || isDue) await ask(endpoint.url, isKept);
  };

  return {
    ready() {
      // What is built in works whatever became of what is kept.
      loading ??= load().then(() => undefined, report);
      return loading;
    },
    async load() {
      await load();
    },
    async renew({ force = false } = {}) {
      // One at a time; who comes meanwhile has the settings of now looked at afterwards.
      const turn = (renewing ?? Promise.resolve()).catch(() => undefined).then(() => renew(force));
      renewing = turn;
      await turn;
    },
    forPage: (siteId) => forPage(siteId),
  };
}

/** A version is never taken after a greater one, nor with two contents. */
function isRollback(version: number, digest: string, { highest = 0, digest: known }: RulesState): boolean {
  return version < highest || (version === highest && digest !== known);
}

async function digestOf(file: Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', file));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
