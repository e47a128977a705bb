import { z } from 'zod';
import type { Redirector } from '../links/redirectors.ts';
import type { ShortLink } from '../links/short-links.ts';
import { merchantSchema } from '../merchants/schema.ts';
import { siteSchema } from '../sites/schema.ts';
import type { Site } from '../sites/site.ts';
import type { RulesBundle, ServedSite } from './bundle.ts';

const HOST = String.raw`(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z0-9]`;
const hosts = z
  .string()
  .max(8000)
  .regex(new RegExp(`^${HOST}(?: ${HOST})*$`));
/** As in a shop's pages. */
const path = z
  .string()
  .max(200)
  .regex(/^[{/][\w/.:*{}?~%-]*$/);
const names = z
  .string()
  .max(300)
  .regex(/^[\w./?=:&-]+(?: [\w./?=:&-]+)*$/);
const condition = z
  .string()
  .max(200)
  .regex(/^[\w ]+=[\w ]+$/);

const how = z.enum(['bare', 'relative', 'tail', 'fill']);

/** A page that only sends on (redirectors.ts says what each field is). */
const redirectorSchema: z.ZodType<Redirector> = z.union([
  z.tuple([hosts, path, names]),
  z.tuple([hosts, path, names, how]),
  z.tuple([hosts, path, names, how, condition]),
]);

const shortLinkSchema: z.ZodType<ShortLink> = z.union([
  z.tuple([hosts, path]),
  z.tuple([hosts, path, z.string().regex(/^[\w.-]{1,60}$/)]),
]);

/** A bundle, with sites yet to be read: which fields they may have depends on the site that is built in. */
export const bundleSchema = z.strictObject({
  version: z.int().min(2_026_000_000).max(9_999_999_999),
  until: z.int().min(0),
  sites: z.array(z.looseObject({ id: z.string().max(60) })).max(500),
  merchants: z.array(merchantSchema).min(1).max(5000),
  redirectors: z.array(redirectorSchema).min(1).max(2000),
  shortLinks: z.array(shortLinkSchema).min(1).max(2000),
}) satisfies z.ZodType<Omit<RulesBundle, 'sites'>>;

const servedFields = z.strictObject({ id: z.string(), name: z.unknown(), layouts: z.unknown() });

/**
 * The site that is built in, read by served rules: what its file may hold, less the hosts. @throws ZodError.
 */
export function readSite(served: unknown, { matches, recognise, frames }: Site): ServedSite {
  const { id, name, layouts } = siteSchema.parse({
    ...servedFields.parse(served),
    matches,
    ...(recognise && { recognise }),
    ...(frames && { frames }),
  });
  return { id, name, layouts };
}
