/** A bug that was planted on purpose: texts of the product put in place of others, each of which stands there once. */
export interface Mutant {
  readonly name: string;
  readonly edits: readonly { readonly file: string; readonly find: string; readonly put: string }[];
}

/** The bugs that drafts of the protocol have had: each must be found by the histories. */
export const mutants: readonly Mutant[] = [
  {
    name: 'acknowledges before the server has it',
    edits: [
      {
        file: 'utils/sync/steps.ts',
        find: '  const recs = (await identity?.seal(batch)) ?? batch;',
        put: `  const recs = (await identity?.seal(batch)) ?? batch;
  await writeLinked(session, async (writer, before) => {
    const results = batch.map(({ id }) => ({ id, ver: 1 }));
    await applyResults(store, writer, batch, { epoch: 0, now: 0, results });
    return before;
  });`,
      },
    ],
  },
  {
    name: 'takes the head for the cursor of a page that is not the last',
    edits: [
      {
        file: 'tests/sync/simulation/endpoint.ts',
        find: 'const head = more ? (recs.at(-1)?.ver ?? 0) : held.account.ver;',
        put: 'const head = held.account.ver;',
      },
    ],
  },
  {
    name: 'restores a backup without a new epoch',
    edits: [{ file: 'tests/sync/simulation/endpoint.ts', find: '      epoch++;\n', put: '' }],
  },
  {
    name: 'does not learn the time',
    edits: [
      {
        file: 'utils/sync/relearn-clock.ts',
        find: '  const isKnown = offset',
        put: '  if (device) return meta;\n  const isKnown = offset',
      },
    ],
  },
  {
    name: 'accepts stamps from the future',
    edits: [
      {
        file: 'server/merge-cells.ts',
        find: "return stampTime(cell.data.t) > now + limits.aheadMs ? 'ahead' : cell.data;",
        put: 'return now > limits.aheadMs ? cell.data : cell.data;',
      },
      {
        file: 'utils/sync/apply-page.ts',
        find: 'clock.receive(t, page.now + SYNC_LIMITS.aheadMs)',
        put: 'clock.receive(t, SYNC_LIMITS.aheadMs * 1e9)',
      },
    ],
  },
  {
    name: 'lets what it pulls overwrite newer edits',
    edits: [
      {
        file: 'utils/sync/apply-page.ts',
        find: 'if (!own || t >= own.t)',
        put: 'if (!own || t)',
      },
    ],
  },
  {
    name: 'is blind to stamps, and nobody repairs it',
    edits: [
      { file: 'server/merge-cells.ts', find: 'if (before && before.t >= cell.t) continue;', put: '' },
      {
        file: 'utils/sync/apply-page.ts',
        find: 'return lacking && cell.a === cell.t',
        put: "return lacking && cell.a === ''",
      },
    ],
  },
];
