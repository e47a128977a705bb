import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { openPglite } from '../../server/open-pglite.ts';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of a PostgreSQL where the tests may create databases. */
    postgresUrl: string;
    /** File with a migrated, empty PGlite: loading it takes a tenth of the time that making one takes. */
    pgliteImage: string;
  }
}

/** Starts PostgreSQL once for all server tests; TEST_DATABASE_URL names one that is already there. */
export default async function setup(project: TestProject) {
  const directory = await mkdtemp(join(tmpdir(), 'feedcart-pglite-'));
  const pgliteImage = join(directory, 'image.tar');
  const given = process.env.TEST_DATABASE_URL;
  const [postgres] = await Promise.all([given ? undefined : startPostgres(), writeImage(pgliteImage)]);
  project.provide('postgresUrl', postgres?.url ?? given ?? '');
  project.provide('pgliteImage', pgliteImage);
  return async () => {
    await postgres?.stop();
    await rm(directory, { recursive: true, force: true });
  };
}

async function writeImage(file: string): Promise<void> {
  const pglite = new PGlite();
  await openPglite(pglite);
  const image = await pglite.dumpDataDir('none');
  await writeFile(file, new Uint8Array(await image.arrayBuffer()));
  await pglite.close();
}
