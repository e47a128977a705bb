import { z } from 'zod';
import { productKey } from '../model/product.ts';
import type { SavedItem } from '../model/saved-item.ts';
import { momentSchema, offerSchema, postRefSchema, productRefSchema, webUrlSchema } from '../model/schema.ts';
import { CELL_TEXT_BYTES } from '../model/stamp.ts';

/** What the `core` cell holds: a saved item as it was when it was saved. Its picture and what the user adds have cells of their own. */
export type Core = Pick<SavedItem, 'product' | 'posted' | 'title' | 'savedAt' | 'post' | 'offer'>;

/** A core and the key of its product. */
export type KeyedCore = Core & { readonly key: string };

const CORE_SCHEMA = 1;
const MAX_TITLE = 500;

const schema = z.object({
  product: productRefSchema,
  posted: webUrlSchema,
  title: z.string(),
  savedAt: momentSchema,
  post: postRefSchema.optional().catch(undefined),
  offer: offerSchema.optional().catch(undefined),
});

/** The core as text that fits a cell where it can: what is only nice to have goes first. */
export function writeCore({ product, posted, title, savedAt, post, offer }: Core): string {
  const least = { s: CORE_SCHEMA, product, posted, title: title.slice(0, MAX_TITLE).toWellFormed(), savedAt };
  const forms = [{ ...least, post, offer }, { ...least, post }, least].map((form) => JSON.stringify(form));
  return forms.find((text) => byteLength(text) <= CELL_TEXT_BYTES) ?? JSON.stringify(least);
}

/**
 * Reads a core. Undefined when it lacks what a line of the list needs; a part that does not parse
 * (another version may write it otherwise) is left out. The cell itself is never rewritten.
 */
export function readCore(text: string | null | undefined): KeyedCore | undefined {
  const core = schema.safeParse(parseJson(text));
  if (!core.success) return undefined;
  const { post, offer, ...rest } = core.data;
  return { ...rest, key: productKey(rest.product), ...(post && { post }), ...(offer && { offer }) };
}

/** Length in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function parseJson(text: string | null | undefined): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not ours, or of a version to come: kept and not shown
  }
}
