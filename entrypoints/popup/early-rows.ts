import { beginReading } from './begin-reading.ts';

/**
 * Begun as soon as this module is there, which is a script by itself and the page's first (tools/first-paint-plugin.ts):
 * the browser opens the database while it still fetches and compiles what draws the rows.
 */
export const earlyRows = beginReading();
