import type { ConnectProblem } from '../../components/connect-form.tsx';
import {
  type AccountOptions,
  createAccount,
  joinAccount,
  type Linked,
  looksLikeCode,
  renewSecret,
  takePairing,
} from '../../utils/account/index.ts';
import type { WordsProblem } from '../../utils/account/words.ts';
import { changeSettings, type Endpoint, type Store } from '../../utils/store/index.ts';
import { deviceName } from './device-name.ts';

/** Makes an account at an address and keeps it in the settings; undefined when that is done. */
export async function connectNew(store: Store, address: string): Promise<ConnectProblem | undefined> {
  return keep(store, address, await createAccount(address, optionsOf(store)));
}

/** Joins the account of twelve words at an address, or that of a code, and keeps it; undefined when that is done. */
export async function connectWith(
  store: Store,
  address: string,
  text: string,
): Promise<ConnectProblem | undefined> {
  if (looksLikeCode(text)) {
    const taken = await takePairing(text, fetchHere);
    if ('error' in taken) return CODE_PROBLEMS[taken.error] ?? problemOf(taken.error, address);
    return keep(store, taken.url, await joinAccount(taken.url, taken.secret, optionsOf(store)));
  }
  // The list of words is for whoever types some.
  const { readWords } = await import('../../utils/account/words.ts');
  const words = readWords(text);
  if ('problem' in words) return wordsProblem(words);
  return keep(store, address, await joinAccount(address, words.secret, optionsOf(store)));
}

/** Goes over to an account with a new secret; undefined when that is done. */
export async function connectAnew(store: Store, endpoint: Endpoint): Promise<ConnectProblem | undefined> {
  const linked = await renewSecret(endpoint, optionsOf(store));
  return 'error' in linked ? problemOf(linked.error, endpoint.url) : undefined;
}

async function keep(store: Store, address: string, linked: Linked): Promise<ConnectProblem | undefined> {
  if ('error' in linked) return problemOf(linked.error, address);
  await changeSettings(store, { endpoint: linked.endpoint });
  return undefined;
}

function problemOf(error: string, address: string): ConnectProblem {
  if (error === 'bad_url') return /^\s*http:/i.test(address) ? 'bad-scheme' : 'bad-address';
  return PROBLEMS[error] ?? 'failed';
}

function wordsProblem(words: WordsProblem): ConnectProblem {
  if (words.problem === 'word') return { word: words.word };
  return words.problem === 'count' ? 'bad-words' : 'bad-checksum';
}

const CODE_PROBLEMS: Readonly<Record<string, ConnectProblem>> = { bad_code: 'bad-code', used: 'used-code' };

const PROBLEMS: Readonly<Record<string, ConnectProblem>> = {
  offline: 'unreachable',
  unauthorized: 'refused',
  forbidden: 'refused',
  no_account: 'no-account',
  unsupported: 'unsupported',
  not_our_server: 'not-endpoint',
};

function optionsOf(store: Store): AccountOptions {
  return { store, fetch: fetchHere, name: deviceName(navigator.userAgent) };
}

/** A browser's own fetch, as no other object's method. */
export function fetchHere(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, init);
}
