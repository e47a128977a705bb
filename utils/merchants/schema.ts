import { z } from 'zod';
import { countrySchema, currencySchema } from '../model/schema.ts';
import type { Addressing, Evidence, Merchant, ProductForm, ProductJson, Shape } from './merchant.ts';
import type { Platform } from './platform.ts';

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
/** Lower-case ASCII: a name in another alphabet stands here as URL.hostname writes it, in punycode. */
const DOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})+$`);
const HOST = new RegExp(`^(?:\\*\\.)?(?:${LABEL}\\.)*(?::domain|${LABEL}\\.${LABEL})$`);

const domain = z.string().regex(DOMAIN);
const host = z.string().regex(HOST);
const partName = z.string().regex(/^[a-z]{1,20}$/);
const param = z.string().regex(/^[\w.-]{0,60}$/);
/** Literals, `:part`, `*`, `{…}`, `{…}?`: nothing a RegExp would read as more than itself. */
const path = z
  .string()
  .max(200)
  .regex(/^[{/][\w/.:*{}?~%-]*$/)
  .refine(
    (text) => !/\{[^}]*\{|\*[^}/.]*\*|[^}]\?/.test(text),
    'groups do not nest, wildcards do not touch, "?" follows "}"',
  )
  .refine((text) => (text.match(/\*/g) ?? []).length <= 2, 'at most two wildcards: each makes a test slower');
/** https, but for the few shops that have nothing else. */
const template = z
  .string()
  .regex(/^https?:\/\/[\w.:-]+[\w/.:?=&{}-]*$/)
  .refine((text) => !/[{}]/.test(text.replace(/\{[^:{}]*:[a-z]+\}\?/g, '')), 'groups are "{/:part}?"');

/** Of a link that is read at all. */
const MAX_LENGTH = 8192;
const shape: z.ZodType<Shape> = z
  .tuple([
    z.enum([
      ...(['digits', 'hex', 'bytes', 'alias', 'alnum', 'serial', 'code', 'upper', 'word'] as const),
      ...(['title', 'handle', 'locale', 'asin', 'text'] as const),
    ]),
    z.int().min(1).max(MAX_LENGTH),
    z.int().min(1).max(MAX_LENGTH),
  ])
  .refine(([, min, max]) => min <= max, 'the smallest length comes first');
const parts = z.record(partName, shape).exactOptional();

const form = {
  path,
  query: z.record(partName, z.array(param).min(1)).exactOptional(),
  anyCase: z.boolean().exactOptional(),
  parts,
  key: z.string().min(1).exactOptional(),
  canonical: template.exactOptional(),
};

const addressing = {
  parts,
  never: z
    .array(z.strictObject({ path: path.exactOptional(), param: param.exactOptional() }))
    .exactOptional(),
  key: z.string().min(1).exactOptional(),
  canonical: template,
  variants: z.array(param).exactOptional(),
};

const jsonPath = z.string().regex(/^[A-Za-z_]\w*(?:\.\w+)*$|^\d+(?:\.\w+)*$/);
const jsonOffer = {
  price: jsonPath,
  highest: jsonPath.exactOptional(),
  list: jsonPath.exactOptional(),
  inStock: jsonPath.exactOptional(),
  left: jsonPath.exactOptional(),
};
const json = z
  .strictObject({
    ...jsonOffer,
    paths: z.array(z.string().regex(/^\/[\w/.-]{2,40}$/)).exactOptional(),
    /** https always; a percent sign, since what is asked may be JSON itself. */
    address: z.string().regex(/^https:\/\/(?::host|[\w.-]+)(?::path|[\w/.%?=&-]|:id)*$/),
    product: jsonPath.exactOptional(),
    title: jsonPath,
    image: jsonPath.exactOptional(),
    unit: z.enum(['hundredths', 'minor', 'decimal']),
    currency: jsonPath.exactOptional(),
    variants: z.strictObject({ ...jsonOffer, at: jsonPath, id: jsonPath }).exactOptional(),
  })
  .exactOptional() satisfies z.ZodType<ProductJson | undefined>;

const called = {
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  name: z.strictObject({ en: z.string().min(1).max(40), 'zh-CN': z.string().min(1).max(40) }),
};

const market = z.strictObject({
  country: countrySchema.exactOptional(),
  currency: currencySchema.exactOptional(),
});

/** Parts that every template may name, and those that `keep` gives. */
const BUILT_IN = ['domain', 'host', 'path'];
const OF_KEEP = ['page', 'kept'];

function partsIn(text: string): string[] {
  return [...text.matchAll(/:([a-z]+)/g)].map(([, name]) => name ?? '');
}

/** The parts that templates name and a page lacks, as issues. */
function missingParts(
  whole: Addressing & { readonly pages: readonly ProductForm[] },
  builtIn: readonly string[],
) {
  return whole.pages.flatMap((page, index) => {
    const known = [...builtIn, ...partsIn(page.path), ...Object.keys(page.query ?? {})];
    const used = [page.key ?? whole.key ?? ':id', page.canonical ?? whole.canonical].flatMap(partsIn);
    return used
      .filter((part) => !known.includes(part))
      .map((name) => ({
        code: 'custom' as const,
        input: page,
        path: ['pages', index],
        message: `no part ":${name}" on this page`,
      }));
  });
}

/** A shop as it may stand in a file or arrive from the endpoint: names, hosts and patterns, no logic. */
export const merchantSchema = z
  .strictObject({
    ...called,
    ...addressing,
    domains: z
      .record(domain, market)
      .refine((domains) => Object.keys(domains).length > 0, 'a shop has a domain'),
    pages: z.array(z.strictObject({ hosts: z.array(host).min(1), ...form })).min(1),
    affiliate: z.record(z.string().min(1).max(40), z.array(param).min(1)).exactOptional(),
    access: z.enum(['open', 'wall']),
    json,
    readFrom: z.array(host).exactOptional(),
    images: z.array(host).exactOptional(),
  })
  .check(({ value, issues }) => {
    issues.push(...missingParts(value, BUILT_IN));
  }) satisfies z.ZodType<Merchant>;

/** Long enough that few addresses have it by chance. */
const mark = z.string().regex(/^\/[\w/.-]{2,40}[\w/-]$/);
const missesMark = { path: ['mark'], message: 'the path always holds the mark' };

function hasMark(page: { readonly path: string; readonly mark?: string }): boolean {
  return literals(page.path).includes(page.mark ?? '');
}

/** A platform as it may stand in a file or arrive from the endpoint. */
export const platformSchema = z
  .strictObject({
    ...called,
    ...addressing,
    pages: z
      .array(z.strictObject({ ...form, mark: mark.exactOptional() }).refine(hasMark, missesMark))
      .min(1),
    keep: z.array(param).min(1).exactOptional(),
    json,
    access: z.literal('open'),
    images: z.array(z.string().regex(DOMAIN)).exactOptional(),
  })
  .check(({ value, issues }) => {
    issues.push(...missingParts(value, value.keep ? [...BUILT_IN, ...OF_KEEP] : BUILT_IN));
  }) satisfies z.ZodType<Platform>;

/** A pattern without what may be absent or anything. */
function literals(pattern: string): string {
  return pattern.replace(/\{[^}]*\}\?|:[a-z]+|[*{}]/g, ' ');
}

/** What a shop or a platform is known from. */
export const evidenceSchema = z.strictObject({
  confidence: z.enum(['high', 'medium', 'low']),
  checked: z.iso.date(),
  tracking: z.string().regex(/^[\w.-]+\*?(?: [\w.-]+\*?)*$|^$/),
  sources: z.array(z.string().min(1)).min(1),
}) satisfies z.ZodType<Evidence>;
