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
const pattern = z
  .string()
  .startsWith('/')
  .max(200)
  .refine((value) => !/[(]/.test(value), 'no regular expression comes from data');

const reader = z.discriminatedUnion('read', [
  z.strictObject({ read: z.literal('text'), select: selector.exactOptional() }),
  z.strictObject({
    read: z.literal('attribute'),
    name: text,
    select: selector.exactOptional(),
    after: text.exactOptional(),
  }),
  z.strictObject({
    read: z.literal('url'),
    select: selector.exactOptional(),
    name: text.exactOptional(),
    pattern,
    part: text,
  }),
  z.strictObject({ read: z.literal('location'), pattern, part: text }),
  z.strictObject({ read: z.literal('digest'), select: selector.exactOptional() }),
]);
const readers = z.array(reader).min(1).max(12);

const postReaders = {
  id: readers,
  permalink: readers.exactOptional(),
  author: z.strictObject({ id: readers, name: readers }),
  links: z
    .array(z.strictObject({ select: selector, destination: z.enum(['href', 'text']) }))
    .min(1)
    .max(12),
  card: z.strictObject({ after: selectors }),
};

/** What a site file, bundled or served, may hold: strict, so that a misspelt field is an error and not silence. */
export const siteSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.strictObject({ en: text, 'zh-CN': text }),
  matches: z
    .array(z.string().regex(/^https:\/\/(\*\.)?[a-z0-9.-]+\/\*$/))
    .min(1)
    .max(200),
  layouts: z
    .array(
      z.strictObject({
        ...postReaders,
        name: text,
        hosts: z.array(text).min(1).exactOptional(),
        post: selectors,
        not: selectors.exactOptional(),
        quoted: z.strictObject({ ...postReaders, within: selectors }).exactOptional(),
        watch: z
          .array(z.string().regex(/^[a-z][a-z0-9-]*$/))
          .max(8)
          .exactOptional(),
      }),
    )
    .min(1)
    .max(12),
}) satisfies z.ZodType<Site>;

export const evidenceSchema = z.strictObject({
  confidence: z.number().min(0).max(1),
  sources: z.array(z.string().min(1).max(300)).min(1),
}) satisfies z.ZodType<Evidence>;
