import { merchants, platforms } from '../merchants/index.ts';
import { redirectors } from './redirectors.ts';
import { shortLinks } from './short-links.ts';
import { writeTable } from './write-table.ts';

/*
 * What pages carry of shops, platforms, redirectors and short links. A build writes the table into the catalogue of
 * messages, and what reads it there in the place of this file (tools/page-table-plugin.ts): a timeline loads neither the
 * data nor what writes the table.
 */

export { oddWords } from './odd-words.ts';

/** The table, as writeTable made it. */
export const pageTable = (): string => writeTable({ merchants, platforms, redirectors, shortLinks });

/** What the addresses of platforms hold: without one of these, an address on a host we don't know is none. */
export const marks: readonly string[] = [
  ...new Set(platforms.flatMap(({ pages }) => pages.flatMap(({ mark }) => mark ?? []))),
];
