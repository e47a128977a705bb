import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { pullAnswerSchema, pushAnswerSchema } from '../../utils/model/sync-wire.ts';
import { newAccountRequest, newId, record } from './endpoint.ts';

/** Devices that push batches to an endpoint that may fall over, and remember what it said. */
export interface Pushers {
  /** Batches that were acknowledged. */
  readonly acknowledged: number;
  /** Answers that were none, or not 200. */
  readonly refused: number;
  /** What those were: states, 0 for none. */
  readonly states: ReadonlySet<number>;
  /** Pushes with `side` devices at once until that is so. Asks `url` each time, as the endpoint may have moved. */
  until(enough: () => boolean): Promise<void>;
  /** Pulls everything: no acknowledged batch is missing, and none is there in part. Gives how many are there. */
  check(): Promise<number>;
}

const SIDE = 4;
/** A stamp of long ago: what is tried again is the same cell. */
const STAMP = `${'0'.repeat(15)}1${'a'.repeat(16)}`;

/** Registers an account and pushes to it in batches of `size` records of `bytes` each. */
export async function createPushers(url: () => string, size: number, bytes = 10): Promise<Pushers> {
  const answer = await fetch(`${url()}/v1/accounts`, newAccountRequest());
  const { token } = await answer.json();
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const batches: { readonly ids: readonly string[]; acknowledged: boolean }[] = [];
  const count = { acknowledged: 0, refused: 0 };
  const states = new Set<number>();

  const push = async () => {
    const batch = { ids: Array.from({ length: size }, newId), acknowledged: false };
    batches.push(batch);
    const recs = batch.ids.map((id) => record(id, STAMP, { core: randomBytes(bytes / 2).toString('hex') }));
    const body = JSON.stringify({ recs });
    const reply = await fetch(`${url()}/v1/sync/push`, { method: 'POST', headers, body }).catch(
      () => undefined,
    );
    const text = await reply?.text().catch(() => undefined);
    if (reply?.status !== 200 || text === undefined) {
      count.refused += 1;
      states.add(reply?.status ?? 0);
      // Neither storms nor waits long: the endpoint is being started again.
      await pause(50);
      return;
    }
    expect(pushAnswerSchema.parse(JSON.parse(text)).results).toHaveLength(size);
    batch.acknowledged = true;
    count.acknowledged += 1;
  };
  return {
    states,
    get acknowledged() {
      return count.acknowledged;
    },
    get refused() {
      return count.refused;
    },
    async until(enough) {
      const device = async () => {
        while (!enough()) await push();
      };
      await Promise.all(Array.from({ length: SIDE }, device));
    },
    async check() {
      const there = new Set<string>();
      for (let query = '', more = true; more; ) {
        const page = pullAnswerSchema.parse(
          await (await fetch(`${url()}/v1/sync/pull${query}`, { headers })).json(),
        );
        for (const { id } of page.recs) there.add(id);
        query = `?epoch=${page.epoch}&cursor=${page.cursor}`;
        ({ more } = page);
      }
      let whole = 0;
      for (const { ids, acknowledged } of batches) {
        const found = ids.filter((id) => there.has(id)).length;
        expect([0, ids.length]).toContain(found);
        if (acknowledged) expect(found).toBe(ids.length);
        whole += found === 0 ? 0 : 1;
      }
      return whole;
    },
  };
}
