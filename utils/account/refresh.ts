import type { Exchange } from '../endpoint/request.ts';
import { changeSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { NotSynced } from '../sync/ending.ts';
import { type Link, nameOf } from '../sync/link.ts';
import { enrol } from './enrol.ts';
import type { Keys } from './keys.ts';

/**
 * Gets this device a new token: an endpoint restored from a backup may not know the old one. Gives the link with it, or
 * how the round ends: a device that was removed from its account stays out of it.
 */
export async function refreshToken(
  store: Store,
  link: Link,
  { keys, device, exchange }: { readonly keys: Keys; readonly device: string; readonly exchange: Exchange },
): Promise<Link | NotSynced> {
  const reply = await enrol(exchange, { url: link.url, keys, device });
  if (reply.kind === 'trouble') return { ...reply, kind: 'failed' };
  if (reply.kind === 'refusal') {
    const code = reply.status === 404 ? 'gone' : reply.code === 'revoked' ? 'revoked' : 'unauthorized';
    return { kind: 'stopped', code };
  }
  const { token } = reply.body;
  await changeSettings(store, ({ endpoint }) =>
    endpoint && nameOf(endpoint) === nameOf(link) ? { endpoint: { ...endpoint, token } } : {},
  );
  return { ...link, token };
}
