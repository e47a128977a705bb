import { type Exchange, request } from '../endpoint/request.ts';
import { doneAnswerSchema } from '../model/sync-wire.ts';
import { changeSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { type Link, nameOf } from '../sync/link.ts';

/**
 * Removes the accounts that this one has taken the place of, now that it holds everything. What can't be reached is
 * tried again after the next round.
 */
export async function retireAccounts(store: Store, link: Link, exchange: Exchange): Promise<void> {
  for (const token of link.retired ?? []) {
    const url = `${link.url}/v1/account`;
    const reply = await request(exchange, { method: 'DELETE', url, token, answer: doneAnswerSchema });
    const isGone = reply.kind === 'answer' || (reply.kind === 'refusal' && [401, 404].includes(reply.status));
    if (!isGone) return;
    await changeSettings(store, ({ endpoint }) => {
      if (!endpoint || nameOf(endpoint) !== nameOf(link)) return {};
      const { retired = [], ...rest } = endpoint;
      const left = retired.filter((other) => other !== token);
      return { endpoint: left.length > 0 ? { ...rest, retired: left } : rest };
    });
  }
}
