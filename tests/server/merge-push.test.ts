import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergePush, type StoredRecord } from '../../server/merge-push.ts';
import { SYNC_LIMITS } from '../../utils/model/sync-wire.ts';
import { asSent, histories, Model } from './model.ts';

const NOW = Date.UTC(2026, 10, 22);

test('pushes merge as the rules say, and the account counts what it holds', () => {
  fc.assert(
    fc.property(histories(NOW, 8), (pushes) => {
      const model = new Model();
      const stored = new Map<string, StoredRecord>();
      let account = { ver: 0, records: 0, bytes: 0 };
      for (const push of pushes) {
        const merged = mergePush(account, [...stored.values()], asSent(push), NOW, SYNC_LIMITS);
        const versions = model.push(push);
        expect(merged.results).toEqual(push.map(([id], at) => ({ id, ver: versions[at] })));
        for (const record of merged.changed) stored.set(record.id, record);
        ({ account } = merged);
      }
      const kept = [...stored.values()];
      expect(account.records).toBe(kept.filter((record) => !record.dead).length);
      expect(account.bytes).toBe(kept.reduce((sum, record) => sum + record.bytes, 0));
      expect(
        kept
          .map(({ id, ver, cells }) => ({ id, ver, cells: Object.fromEntries(cells) }))
          .toSorted((a, b) => a.ver - b.ver),
      ).toEqual(model.pull(0).recs);
    }),
    { numRuns: 500 },
  );
});

test('what is stored does not depend on the order in which devices push, as long as no stamp is used twice', () => {
  const distinct = histories(NOW, 6).map((pushes) => {
    const taken = new Set<string>();
    return pushes.flat().filter(([id, cells]) => {
      const keys = [...cells].map(([field, cell]) => `${id} ${field} ${cell.t}`);
      if (keys.some((key) => taken.has(key))) return false;
      for (const key of keys) taken.add(key);
      return true;
    });
  });
  const merge = (push: Parameters<typeof asSent>[0]) => {
    const { changed } = mergePush({ ver: 0, records: 0, bytes: 0 }, [], asSent(push), NOW, SYNC_LIMITS);
    return Object.fromEntries(changed.map((record) => [record.id, Object.fromEntries(record.cells)]));
  };
  fc.assert(
    fc.property(distinct, (push) => {
      expect(merge(push.toReversed())).toEqual(merge(push));
    }),
  );
});
