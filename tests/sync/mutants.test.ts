import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { mutants } from './simulation/mutants.ts';

test('each bug that was planted is found by the histories', async () => {
  const program = join(import.meta.dirname, 'mutate.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [program]);
  expect(Object.keys(JSON.parse(stdout)).sort()).toEqual(mutants.map(({ name }) => name).sort());
}, 300_000);
