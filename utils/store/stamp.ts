import { stampSchema, stampTime } from '../model/stamp.ts';

/** Orders the writes of all devices by its text: see `formatStamp` in the model. */
export type Stamp = string;

/** The time and the counter of a stamp; undefined for text that is not one. */
export function readStamp(text: Stamp): { readonly ms: number; readonly counter: number } | undefined {
  if (!stampSchema.safeParse(text).success) return undefined;
  return { ms: stampTime(text), counter: Number.parseInt(text.slice(12, 16), 16) };
}

/** The device that made the stamp. */
export function deviceOf(stamp: Stamp): string {
  return stamp.slice(16);
}
