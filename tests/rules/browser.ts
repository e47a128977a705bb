import { afterEach } from 'vitest';
import { identify } from '../../utils/links/index.ts';
import { merchants } from '../../utils/merchants/index.ts';
import type { RulesBundle } from '../../utils/rules/bundle.ts';
import { createRules, type RulesPorts, reportRules } from '../../utils/rules/index.ts';
import { changeSettings, readRulesState } from '../../utils/store/index.ts';
import { makeStore, type TestStore } from '../store/make-store.ts';
import { NOW, newerRules, newSigner } from './sign.ts';

const CUP = 'https://www.cups.example/p/123';
const cups = {
  id: 'cups',
  name: { en: 'Cups', 'zh-CN': 'Cups' },
  domains: { 'cups.example': {} },
  pages: [{ hosts: ['www.:domain'], path: '/p/:id' }],
  canonical: 'https://www.:domain/p/:id',
  access: 'open' as const,
};
/** Rules with a shop that this build does not know. */
export const withCups = (change: Partial<RulesBundle> = {}) =>
  newerRules({ merchants: [...merchants, cups], ...change });

export const signer = await newSigner();
let stop: (() => Promise<void>) | undefined;
/** What one test has put in use is not in use in the next. */
afterEach(() => stop?.());

export type Answer = () => Response | Promise<Response>;
export const serving =
  (file: Uint8Array<ArrayBuffer>, etag = '"1"') =>
  () =>
    new Response(file, { headers: { etag } });
export const served = async (rules: RulesBundle, etag?: string) =>
  serving(await signer.sign(JSON.stringify(rules)), etag);

/** A browser with an endpoint whose answers the test sets. */
export async function browser(first: Answer, ports: Partial<RulesPorts> & { store?: TestStore } = {}) {
  const store = ports.store ?? makeStore();
  store.time = NOW;
  const asked: { url: string; init: RequestInit }[] = [];
  const endpoint = { answer: first };
  const at = Object.assign(endpoint, {
    store,
    asked,
    isProduct: () => identify(CUP).state === 'product',
    report: async () => reportRules(await readRulesState(store), true, store.time),
    later: (ms: number) => {
      store.time += ms;
    },
    rules: createRules({
      store,
      fetch: async (url, init) => {
        asked.push({ url, init });
        return endpoint.answer();
      },
      now: () => store.time,
      random: () => 0.5,
      keys: [signer.key],
      build: 'this',
      report: (error) => {
        throw error;
      },
      ...ports,
    }),
  });
  if (!ports.store)
    await changeSettings(store, {
      freshRules: true,
      endpoint: { url: 'https://sync.example', token: 'secret', account: 'a' },
    });
  stop = async () => {
    await changeSettings(store, { freshRules: false });
    await at.rules.load();
  };
  return at;
}
