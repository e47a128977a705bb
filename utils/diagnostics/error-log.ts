import { z } from 'zod';
import { type CleanError, cleanError } from './clean-error.ts';

/** Where errors are kept: not in the database, which may be what fails. */
export interface ErrorArea {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** An error, and how often it was the last one there was. */
export interface ErrorNote extends CleanError {
  /** The part of Feedcart in which it came up: "background", "popup". */
  readonly place: string;
  /** Epoch milliseconds of the last time. */
  readonly when: number;
  readonly times: number;
}

const KEY = 'errors ';
/** So many are kept of each part. */
const MOST = 10;

const notesSchema = z
  .array(
    z.object({
      place: z.string(),
      name: z.string(),
      says: z.string(),
      at: z.array(z.string()),
      when: z.number(),
      times: z.int().min(1),
    }) satisfies z.ZodType<ErrorNote>,
  )
  .catch([]);

/** Notes errors of one part of Feedcart. One write at a time: what comes up meanwhile goes with the next. */
export function createErrorLog(area: ErrorArea, place: string, now: () => number): (error: unknown) => void {
  const key = KEY + place;
  let fresh: ErrorNote[] = [];
  let isWriting = false;
  const write = async (): Promise<void> => {
    isWriting = true;
    while (fresh.length > 0) {
      const before = notesSchema.parse((await area.get(key))[key]);
      const after = fresh.reduce(withNote, before).slice(-MOST);
      fresh = [];
      await area.set({ [key]: after });
    }
    isWriting = false;
  };
  return (error) => {
    fresh = withNote(fresh, { ...cleanError(error), place, when: now(), times: 1 }).slice(-MOST);
    // Where even this can't be kept, nobody can be told.
    if (!isWriting)
      write().catch(() => {
        isWriting = false;
      });
  };
}

/** All that is kept, the newest first. */
export async function readErrors(area: ErrorArea): Promise<ErrorNote[]> {
  const all = Object.entries(await area.get(null)).filter(([key]) => key.startsWith(KEY));
  return all.flatMap(([, notes]) => notesSchema.parse(notes)).toSorted((a, b) => b.when - a.when);
}

export async function forgetErrors(area: ErrorArea): Promise<void> {
  const keys = Object.keys(await area.get(null));
  await area.remove(keys.filter((key) => key.startsWith(KEY)));
}

/** The same error again is counted, not listed. */
function withNote(notes: readonly ErrorNote[], note: ErrorNote): ErrorNote[] {
  const last = notes.at(-1);
  if (!last || last.name !== note.name || last.says !== note.says || last.at.join() !== note.at.join())
    return [...notes, note];
  return [...notes.slice(0, -1), { ...note, times: last.times + note.times }];
}
