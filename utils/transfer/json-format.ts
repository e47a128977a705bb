import { z } from 'zod';
import { dataImageSchema, momentSchema, observationSchema } from '../model/schema.ts';
import { fieldSchema, recordIdSchema, stampSchema } from '../model/sync-wire.ts';

/** The version of the format; a greater one is of a newer Feedcart, and refused. */
export const FORMAT_VERSION = 1;

// An export is one JSON document, and each of its lines is a value of its own, so that both writing and reading it take
// no more memory than a line:
//   {"feedcart":"export","version":1,"made":"2026-11-22T10:00:00.000Z","lines":[
//   ["record",{…}],
//   ["observation",{…}]
//   ]}

export const headerSchema = z.object({
  feedcart: z.literal('export'),
  version: z.int().min(1),
  made: z.string().max(40),
  lines: z.array(z.unknown()),
});

const priceSchema = z.object({
  kind: z.enum(['list', 'sale', 'coupon', 'group', 'member', 'from']),
  currency: z.string().regex(/^[A-Z]{3}$/),
  minor: z.int().min(1),
});

/** What this device alone knows of a record. */
const localSchema = z.object({
  image: dataImageSchema.exactOptional(),
  latest: z
    .object({
      at: momentSchema,
      title: z.string().max(2000).exactOptional(),
      price: priceSchema.exactOptional(),
      stock: z.enum(['in', 'low', 'out', 'unknown']),
      first: priceSchema.exactOptional(),
      isLowest: z.literal(true).exactOptional(),
    })
    .exactOptional(),
  watching: z
    .object({
      nextAt: momentSchema,
      seenAt: momentSchema,
      marks: z.record(
        z.string().max(100),
        z.object({ reached: z.boolean().exactOptional(), toldAt: momentSchema.exactOptional() }),
      ),
    })
    .exactOptional(),
  gone: z.literal(true).exactOptional(),
});

/** The longest value of a cell: pictures that do not travel are longer than those that do. */
const MAX_VALUE = 100_000;

const recordSchema = z.object({
  id: recordIdSchema,
  cells: z.record(fieldSchema, z.object({ t: stampSchema, v: z.string().max(MAX_VALUE).nullable() })),
  local: localSchema.exactOptional(),
});

/** A record of any kind, removed ones too: all that devices merge, and what this one knows of it. */
export type ExportedRecord = z.infer<typeof recordSchema>;

const settingSchema = z.object({ key: z.string().max(100), value: z.unknown() });

/** One line of an export. */
export const lineSchema = z.union([
  z.tuple([z.literal('record'), recordSchema]),
  z.tuple([z.literal('observation'), observationSchema]),
  z.tuple([z.literal('setting'), settingSchema]),
]);

export type ExportLine = z.infer<typeof lineSchema>;

/** Settings that stay on this machine: the token is a secret, and whom to sync with is of an account. */
export const OWN_SETTINGS: ReadonlySet<string> = new Set(['endpoint']);
