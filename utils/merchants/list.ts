import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Merchant } from './merchant.ts';

/*
 * Found, not written out: whoever adds a shop adds its file. Plain Node (the build's configuration, tools, tests) looks
 * into this folder; a bundle has none, and gets the imports in the place of this file (tools/lists-plugin.ts).
 */

const FOLDER = import.meta.dirname;

/** The files of this folder that are a shop, by name. */
export const files: readonly string[] = readdirSync(FOLDER)
  .filter((file) => /^export default defineMerchant\(/m.test(readFileSync(join(FOLDER, file), 'utf8')))
  .sort();

/** What they say. */
export const list: readonly Merchant[] = await Promise.all(
  files.map(async (file): Promise<Merchant> => (await import(/* @vite-ignore */ `./${file}`)).default),
);
