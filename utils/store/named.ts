import { z } from 'zod';
import { SORTS } from '../catalogue/index.ts';
import { draftHeadSchema, repostHeadSchema } from '../model/draft-schema.ts';
import type { Cells } from './record.ts';

/** What a record is that is no item of the list: it is known by the cell that only its kind has. */
export type RecordKind = 'collection' | 'view' | 'draft' | 'repost' | 'setting';

/** Kinds that are known by a name that the user has given. */
export type NamedKind = 'collection' | 'view';

/** The cells that hold what such a record is. */
export const NAMED = { collection: 'coll', view: 'view' } as const;

const NAME_SCHEMA = 1;
/** The most characters of a name. */
export const MAX_NAME = 60;
const nameSchema = z
  .string()
  .min(1)
  .max(4 * MAX_NAME);

// Lazy: made when the first is read, not at every start of the background.
const collectionSchema = z.lazy(() => z.object({ name: nameSchema }));

const filtersSchema = z.object({
  available: z.literal(true).exactOptional(),
  dropped: z.literal(true).exactOptional(),
  lowest: z.literal(true).exactOptional(),
  atTarget: z.literal(true).exactOptional(),
  shop: z.string().exactOptional(),
  site: z.string().exactOptional(),
  list: z.string().exactOptional(),
  tag: z.string().exactOptional(),
  kind: z.enum(['list', 'sale', 'coupon', 'group', 'member', 'from']).exactOptional(),
  since: z.number().exactOptional(),
});

const viewSchema = z.lazy(() =>
  z.object({
    name: nameSchema,
    query: z.string().max(500).catch(''),
    filters: filtersSchema,
    sort: z.enum(SORTS).catch('newest'),
  }),
);

/** A collection's name. */
export type NamedCollection = z.infer<typeof collectionSchema>;
/** A search that was given a name. */
export type NamedView = z.infer<typeof viewSchema>;

/** What kind of record these cells make; undefined for an item, and for one of a version to come. */
export function kindOf(cells: Cells): RecordKind | undefined {
  if (readCollection(cells.coll?.v)) return 'collection';
  if (readView(cells.view?.v)) return 'view';
  if (draftHeadSchema.safeParse(parseJson(cells.draft?.v)).success) return 'draft';
  if (repostHeadSchema.safeParse(parseJson(cells.repost?.v)).success) return 'repost';
  return typeof cells.set?.v === 'string' ? 'setting' : undefined;
}

export function readCollection(text: string | null | undefined): NamedCollection | undefined {
  return collectionSchema.safeParse(parseJson(text)).data;
}

export function readView(text: string | null | undefined): NamedView | undefined {
  return viewSchema.safeParse(parseJson(text)).data;
}

/** The value of the cell. */
export function writeNamed(value: NamedCollection | NamedView): string {
  return JSON.stringify({ s: NAME_SCHEMA, ...value, name: value.name.slice(0, MAX_NAME).toWellFormed() });
}

/** A cell's text as data; undefined for what is not JSON: another version's, kept and not shown. */
export function parseJson(text: string | null | undefined): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
