import { type Exchange, request } from '../endpoint/request.ts';
import { doneAnswerSchema } from '../model/sync-wire.ts';
import { changeSettings, type Endpoint } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

/**
 * Has the endpoint delete the account, with all that it keeps of it, and forgets it here; resolves to why it was not done,
 * by a code. An account that is gone already is as good as deleted; a device that was only removed from it can't delete it.
 */
export async function deleteAccount(
  store: Store,
  { url, token }: Pick<Endpoint, 'url' | 'token'>,
  exchange: Exchange,
): Promise<string | undefined> {
  const path = `${url}/v1/account`;
  const reply = await request(exchange, { method: 'DELETE', url: path, token, answer: doneAnswerSchema });
  if (reply.kind !== 'answer' && reply.code !== 'gone') return reply.code;
  await changeSettings(store, ({ endpoint }) => (endpoint?.token === token ? { endpoint: undefined } : {}));
  return undefined;
}
