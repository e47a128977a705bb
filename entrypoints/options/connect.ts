import type { ConnectProblem } from '../../components/connect-form.tsx';
import { changeSettings, type Store } from '../../utils/store/index.ts';
import { type AccountOptions, createAccount, joinAccount, type Linked } from '../../utils/sync/index.ts';

/** Makes an account at an address and keeps it in the settings; undefined when that is done. */
export async function connectNew(store: Store, address: string): Promise<ConnectProblem | undefined> {
  return keep(store, address, await createAccount(address, optionsOf(store)));
}

/** Joins the account of a token and keeps it in the settings; undefined when that is done. */
export async function connectWith(
  store: Store,
  address: string,
  token: string,
): Promise<ConnectProblem | undefined> {
  // What can't be a header's value would fail as if the network were down.
  if (!/^[\x21-\x7e]{8,512}$/.test(token.trim())) return 'bad-token';
  return keep(store, address, await joinAccount(address, token, optionsOf(store)));
}

async function keep(store: Store, address: string, linked: Linked): Promise<ConnectProblem | undefined> {
  if ('endpoint' in linked) {
    await changeSettings(store, { endpoint: linked.endpoint });
    return undefined;
  }
  if (linked.error === 'bad_url') return /^\s*http:/i.test(address) ? 'bad-scheme' : 'bad-address';
  return PROBLEMS[linked.error] ?? 'failed';
}

const PROBLEMS: Readonly<Record<string, ConnectProblem>> = {
  offline: 'unreachable',
  unauthorized: 'refused',
  forbidden: 'refused',
  not_our_server: 'not-endpoint',
};

function optionsOf({ randomBytes }: Store): AccountOptions {
  return { fetch: (url, init) => fetch(url, init), randomBytes };
}
