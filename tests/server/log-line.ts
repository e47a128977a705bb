import { z } from 'zod';
import { createApp } from '../../server/app.ts';
import type { Database } from '../../server/environment.ts';
import { createMetrics } from '../../server/metrics.ts';

const everyRoute = createApp({
  db: {} as Database,
  metrics: createMetrics('sixteen letters!'),
  adminToken: 'sixteen letters!',
});

/** Every path a route is known by, and `*`, where there is none. */
const PATTERNS = new Set(['*', ...everyRoute.routes.map(({ path }) => path)]);

const id = z.string().regex(/^[0-9a-f]{16}$/);
/** An id has digits and small letters, which neither of these has together. */
const kind = z.string().regex(/^[A-Za-z]{1,40}$/);
const code = z.string().regex(/^[A-Z0-9_]{1,40}$/);
/** `at name (file:///…/pull.ts:12:3)`: with no quotes in which a value could stand. */
const place = z
  .string()
  .regex(/^at (?:async )?(?:[\w.<>[\] #$]+ \()?(?:[^\s"'()]+:\d+:\d+|<anonymous>|native|index \d+)\)?$/);

/**
 * All that the log may tell of a request. Each field is a number, a word of ours or a place in the code: nothing that
 * somebody sent, no token, no item and no address, fits into it.
 */
const requestLine = z.strictObject({
  request: id,
  method: z.string().regex(/^(?:[A-Z]{3,7}|-)$/),
  route: z.string().refine((route) => PATTERNS.has(route), 'is no pattern of a route'),
  status: z.number().int(),
  milliseconds: z.number(),
  error: z.strictObject({ name: kind, code: code.optional(), at: z.array(place).max(5) }).optional(),
});

const process = { level: z.enum(['info', 'error']), time: z.iso.datetime(), pid: z.number() };
const saying = z.strictObject({
  ...process,
  msg: z.union([
    z.string().regex(/^Feedcart endpoint ready at http:\/\/\S+$/),
    z.literal('The replica does not answer: public reads go to the primary.'),
  ]),
});
const printedLine = z.union([saying, requestLine.extend(process)]);

/** Throws at a line that could hold what nobody may read in a log. */
export function expectNothingPrivate(line: unknown): void {
  requestLine.parse(line);
}

/** The same of a whole log, as a process has printed it. */
export function expectNothingPrivatePrinted(output: string): void {
  for (const line of output.split('\n')) if (line) printedLine.parse(JSON.parse(line));
}
