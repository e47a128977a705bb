import { randomBytes } from 'node:crypto';
import { formatStamp } from '../../../utils/model/sync-wire.ts';
import type { Call } from './load.ts';

/** A push of one new record of an ordinary size. */
export function pushOf(token: string): Call {
  const cells = { core: { t: formatStamp(Date.now(), 0, '0'.repeat(16)), v: 'x'.repeat(600) } };
  return {
    method: 'POST',
    path: '/v1/sync/push',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ recs: [{ id: randomBytes(16).toString('hex'), cells }] }),
  };
}
