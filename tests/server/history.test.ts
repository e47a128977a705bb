import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PullRecord } from '../../utils/model/sync-wire.ts';
import { onBothDatabases } from './databases.ts';
import type { Device } from './endpoint.ts';
import { asSent, histories, Model, type Push } from './model.ts';

/** Plays pushes, each followed by a pull of `limit` records a page, and compares with the model. */
async function play(device: Device, pushes: readonly Push[], limit: number): Promise<void> {
  const model = new Model();
  const { epoch } = await device.pull();
  let cursor = 0;
  for (const push of pushes) {
    const versions = model.push(push);
    const { results } = await device.push(asSent(push));
    expect(results).toEqual(push.map(([id], at) => ({ id, ver: versions[at] })));

    const expected = model.pull(cursor);
    const recs: PullRecord[] = [];
    for (let more = true; more; ) {
      const page = await device.pull({ epoch, cursor, limit });
      recs.push(...page.recs);
      ({ cursor, more } = page);
    }
    expect({ cursor, recs }).toEqual(expected);
  }
}

onBothDatabases((endpoint) => {
  test('any history of pushes and pulls goes as the rules say', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories(endpoint().now, 4),
        fc.integer({ min: 1, max: 3 }),
        async (pushes, limit) => {
          await play(await endpoint().register(), pushes, limit);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('whatever is pushed, the answer is 200 or 400 and JSON', async () => {
    const device = await endpoint().register();
    const json = fc.jsonValue({ maxDepth: 1 });
    const field = fc.constantFrom('core', 'del', '__proto__', 'constructor', 't', 'Bad');
    const cell = fc.oneof(json, fc.record({ t: fc.oneof(json, fc.constant(endpoint().stamp())), v: json }));
    const cells = fc.dictionary(field, cell, { maxKeys: 4 });
    const rec = fc.oneof(
      json,
      fc.record({ id: fc.oneof(json, fc.constant('1'.repeat(32))), cells: fc.oneof(json, cells) }),
    );
    const body = fc.oneof(json, fc.record({ recs: fc.oneof(json, fc.array(rec, { maxLength: 4 })) }));
    await fc.assert(
      fc.asyncProperty(body, async (sent) => {
        const answer = await device.post('/v1/sync/push', sent);
        expect([200, 400]).toContain(answer.status);
        await answer.json();
      }),
      { numRuns: 80 },
    );
    await device.pull();
  });
});
