import { z } from 'zod';
import type { Evidence, Site } from './site.ts';

const text = z.string().min(1).max(200);
/** Selectors must parse in the engine at hand; where there is no document they are only text. */
const selector = text.refine((value) => {
  if (typeof document === 'undefined') return true;
  try {
    document.createDocumentFragment().querySelector(value);
    return true;
  } catch {
    return false;
  }
}, 'not a selector');
const selectors = z.array(selector).min(1).max(12);
const PART = /:[a-z]+/gi;
const partsOf = (pattern: string) => pattern.match(PART)?.map((part) => part.slice(1)) ?? [];

/** What path-pattern.ts knows: anything else would silently never match. Parts of one segment have text between them. */
function isPattern(value: string): boolean {
  if (value === '/') return true;
  const [start, ...segments] = value.split('/');
  return (
    start === '' &&
    segments.length > 0 &&
    segments.every((segment, index) => {
      if (segment === '' || segment === '*') return segment === '*' && index === segments.length - 1;
      const texts = segment.split(PART);
      return (
        texts.every((one) => /^[\w.~@%!$&',;=+-]*$/.test(one)) &&
        texts.slice(1, -1).every((one) => one !== '')
      );
    })
  );
}

const pattern = z
  .string()
  .max(200)
  .refine(isPattern, 'only literals, ":name" and a last "/*", after a "/"')
  // URLPattern would read ":user_id" as one name, path-pattern.ts as ":user" and a literal "_id".
  .refine(
    (value) => !/:[a-z]+[\d_$]/i.test(value),
    'a part has letters only, and no digit, "_" or "$" after it',
  )
  .refine((value) => new Set(partsOf(value)).size === partsOf(value).length, 'a part is named twice');

const patterns = z.array(pattern).min(1).max(12);
/** Where goods lead: ":id" is the only part. */
const ADDRESS = /^https:\/\/[a-z0-9.-]+\/[^:\s]*:id[^:\s]*$/;

const place = {
  select: selector.exactOptional(),
  up: selector.exactOptional(),
  beside: z.enum(['next', 'before']).exactOptional(),
};
const is = z.enum(['digits', 'hex', 'word']).exactOptional();
const cut = { after: text.exactOptional(), before: text.exactOptional(), is };
const ofUrl = {
  pattern,
  part: text.exactOptional(),
  params: z.array(text).min(1).max(4).exactOptional(),
  is,
};
/** One thing is read at most, and the pattern has it. */
const saysWhat = ({ pattern, part, params }: z.infer<z.ZodObject<typeof ofUrl>>) =>
  part === undefined || (params === undefined && partsOf(pattern).includes(part));
const SAYS_WHAT = 'a part that the pattern names, or params, or neither';

const reader = z.discriminatedUnion('read', [
  z.strictObject({ read: z.literal('text'), ...place, ...cut }),
  z.strictObject({ read: z.literal('attribute'), name: text, ...place, ...cut }),
  z
    .strictObject({ read: z.literal('url'), name: text.exactOptional(), ...place, ...ofUrl })
    .refine(saysWhat, SAYS_WHAT),
  z.strictObject({ read: z.literal('location'), ...ofUrl }).refine(saysWhat, SAYS_WHAT),
  z.strictObject({ read: z.literal('digest'), ...place }),
]);
const readers = z.array(reader).min(1).max(12);

const links = z
  .array(
    z
      .strictObject({
        select: selector,
        destination: z.enum(['href', 'text']),
        name: text.exactOptional(),
      })
      .refine(
        ({ destination, name }) => destination === 'href' || name === undefined,
        'a text has no attribute',
      ),
  )
  .min(1)
  .max(12);

const goods = z
  .array(
    z
      .strictObject({
        select: selector,
        kind: readers.exactOptional(),
        id: readers.exactOptional(),
        urls: z
          .record(text, z.string().max(200).regex(ADDRESS, 'an https address with one ":id"'))
          .exactOptional(),
        title: readers.exactOptional(),
      })
      .refine(
        ({ id, urls }) => (id === undefined) === (urls === undefined),
        'an id needs an address, and an address an id',
      )
      .refine(
        ({ urls, title }) => urls !== undefined || title !== undefined,
        'neither an address nor a title',
      ),
  )
  .min(1)
  .max(8);

const postReaders = {
  id: readers,
  permalink: readers.exactOptional(),
  author: z.strictObject({ id: readers, name: readers }),
  links,
  goods: goods.exactOptional(),
  words: selectors.exactOptional(),
  card: z.strictObject({ after: selectors }),
};

const siteObject = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.strictObject({ en: text, 'zh-CN': text }),
  matches: z.array(z.string().regex(/^https:\/\/(\*\.)?[a-z0-9.-]+\/\*$/)).max(200),
  recognise: selectors.exactOptional(),
  frames: z
    .array(
      z
        .string()
        .max(200)
        .regex(/^https:\/\/[^*/]+\/./),
    )
    .min(1)
    .max(8)
    .exactOptional(),
  clock: z
    .strictObject({
      digits: z.enum(['decimal', 'hex', 'base36', 'tid', 'shortcode', 'mblogid']),
      head: z.int().min(4).max(24).exactOptional(),
      shift: z.int().min(0).max(64),
      tick: z.number().positive().max(1000),
      since: z.int().min(0),
    })
    .exactOptional(),
  layouts: z
    .array(
      z.strictObject({
        ...postReaders,
        name: text,
        hosts: z.array(text).min(1).exactOptional(),
        paths: patterns.exactOptional(),
        post: selectors,
        not: selectors.exactOptional(),
        unless: z
          .array(
            z.strictObject({
              up: selector.exactOptional(),
              select: selector,
              says: z.array(text).min(1).max(12),
            }),
          )
          .min(1)
          .max(4)
          .exactOptional(),
        quoted: z.strictObject({ ...postReaders, within: selectors }).exactOptional(),
        watch: z
          .array(z.string().regex(/^[a-z][a-z0-9-]*$/))
          .max(8)
          .exactOptional(),
        roots: selectors.exactOptional(),
        followers: z
          .strictObject({ at: patterns, id: readers, count: readers, bio: selectors.exactOptional() })
          .exactOptional(),
        player: z
          .strictObject({
            at: patterns,
            select: selectors,
            id: readers,
            links,
            goods: goods.exactOptional(),
            rail: selectors,
          })
          .exactOptional(),
      }),
    )
    .min(1)
    .max(12),
});

/** What a site file, bundled or served, may hold: strict, so that a misspelt field is an error and not silence. */
export const siteSchema = siteObject.refine(
  ({ matches, recognise }) => matches.length > 0 || recognise !== undefined,
  'no host, and no way to be recognised',
) satisfies z.ZodType<Site>;

export const evidenceSchema = z.strictObject({
  confidence: z.number().min(0).max(1),
  sources: z.array(z.string().min(1).max(300)).min(1),
  fields: z
    .record(z.string().regex(/^[^.]+(\.[a-z]+)+$/i), z.enum(['verified', 'sourced', 'remembered']))
    .exactOptional(),
}) satisfies z.ZodType<Evidence>;
