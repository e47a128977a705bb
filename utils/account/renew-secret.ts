import { changeSettings, type Endpoint } from '../store/settings.ts';
import { type AccountOptions, createAccount, type Linked } from './account.ts';

/**
 * Goes over to a new account with a new secret at the same endpoint: the next rounds send everything there, encrypted
 * anew, and then remove the old account. For a device that was lost, and for an account from before there was
 * encryption. The other devices are to be paired again; what they have not sent yet stays with them until then.
 */
export async function renewSecret(endpoint: Endpoint, options: AccountOptions): Promise<Linked> {
  const linked = await createAccount(endpoint.url, options);
  if ('error' in linked) return linked;
  const retired = [...(endpoint.retired ?? []), endpoint.token];
  const renewed = { ...linked.endpoint, retired };
  let isKept = false;
  await changeSettings(options.store, (current) => {
    isKept = current.endpoint?.token === endpoint.token;
    return isKept ? { endpoint: renewed } : {};
  });
  return isKept ? { endpoint: renewed } : { error: 'failed' };
}
