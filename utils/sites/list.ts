import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './site.ts';

/*
 * Found, not written out: whoever adds a site adds its file. Plain Node (the build's configuration, tools, tests) looks
 * into this folder; a bundle has none, and gets the imports in the place of this file (tools/lists-plugin.ts).
 */

const FOLDER = import.meta.dirname;

/** The files of this folder that are a site, by name. */
export const files: readonly string[] = readdirSync(FOLDER)
  .filter((file) => /^export default defineSite\(/m.test(readFileSync(join(FOLDER, file), 'utf8')))
  .sort();

/** What they say. */
export const list: readonly Site[] = await Promise.all(
  files.map(async (file): Promise<Site> => (await import(/* @vite-ignore */ `./${file}`)).default),
);
