import { z } from 'zod';
import { NOTHING_QUIET, type Quiet } from '../model/quiet.ts';

/** What one version can't read is left out; the rest still counts. */
const listOf = <T>(one: z.ZodType<T>) =>
  z
    .array(one.optional().catch(undefined))
    .catch([])
    .transform((list) => list.filter((each) => each !== undefined));

const nothingMuted = { authors: [], products: [] };

/** The setting `quiet` as it is read: whatever is wrong with it counts as not set. */
export const quietSchema: z.ZodType<Quiet> = z
  .object({
    sitesOff: listOf(z.string()),
    shopsOff: listOf(z.string()),
    muted: z
      .object({
        authors: listOf(z.object({ site: z.string(), id: z.string(), name: z.string() })),
        products: listOf(z.object({ key: z.string(), title: z.string() })),
      })
      .catch(nothingMuted),
    collapsePromos: z.boolean().catch(false),
  })
  .catch({ ...NOTHING_QUIET, sitesOff: [], shopsOff: [], muted: nothingMuted });
