import { z } from 'zod';
import type { Evidence, Merchant, Shape } from './merchant.ts';

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
/** Lower-case ASCII: a name in another alphabet stands here as URL.hostname writes it, in punycode. */
const DOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})+$`);
const HOST = new RegExp(`^(?:\\*\\.)?(?:${LABEL}\\.)*(?::domain|${LABEL}\\.${LABEL})$`);

const domain = z.string().regex(DOMAIN);
const host = z.string().regex(HOST);
const partName = z.string().regex(/^[a-z]{1,20}$/);
const param = z.string().regex(/^[\w.-]{1,60}$/);
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
const template = z.string().regex(/^https?:\/\/[\w.:-]+[\w/.:?=&-]*$/);

const shape: z.ZodType<Shape> = z
  .tuple([
    z.enum(['digits', 'hex', 'bytes', 'alias', 'alnum', 'code', 'asin', 'text']),
    z.int().min(1).max(200),
    z.int().min(1).max(200),
  ])
  .refine(([, min, max]) => min <= max, 'the smallest length comes first');

const page = z.strictObject({
  hosts: z.array(host).min(1),
  path,
  query: z.record(partName, z.array(param).min(1)).exactOptional(),
  anyCase: z.boolean().exactOptional(),
  parts: z.record(partName, shape).exactOptional(),
  key: z.string().min(1).exactOptional(),
  canonical: template.exactOptional(),
});

/** Parts that every template may name. */
const BUILT_IN = ['domain', 'host', 'path'];

function partsIn(text: string): string[] {
  return [...text.matchAll(/:([a-z]+)/g)].map(([, name]) => name ?? '');
}

/** A shop as it may stand in a file or arrive from the endpoint: names, hosts and patterns, no logic. */
export const merchantSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    name: z.strictObject({ en: z.string().min(1).max(40), 'zh-CN': z.string().min(1).max(40) }),
    domains: z.record(
      domain,
      z.strictObject({
        country: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .exactOptional(),
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .exactOptional(),
      }),
    ),
    parts: z.record(partName, shape).exactOptional(),
    pages: z.array(page).min(1),
    never: z
      .array(z.strictObject({ path: path.exactOptional(), param: param.exactOptional() }))
      .exactOptional(),
    key: z.string().min(1).exactOptional(),
    canonical: template,
    variants: z.array(param).exactOptional(),
    affiliate: z.record(z.string().min(1).max(40), z.array(param).min(1)).exactOptional(),
    access: z.enum(['open', 'wall']),
    readFrom: z.array(host).exactOptional(),
    images: z.array(host).exactOptional(),
  })
  .check(({ value: shop, issues }) => {
    if (Object.keys(shop.domains).length === 0) {
      issues.push({ code: 'custom', input: shop.domains, path: ['domains'], message: 'no domain' });
    }
    shop.pages.forEach((form, index) => {
      const known = [...BUILT_IN, ...partsIn(form.path), ...Object.keys(form.query ?? {})];
      const used = [form.key ?? shop.key ?? ':id', form.canonical ?? shop.canonical].flatMap(partsIn);
      for (const name of used.filter((part) => !known.includes(part))) {
        issues.push({
          code: 'custom',
          input: form,
          path: ['pages', index],
          message: `no part ":${name}" on this page`,
        });
      }
    });
  }) satisfies z.ZodType<Merchant>;

/** What a shop is known from. */
export const evidenceSchema = z.strictObject({
  confidence: z.enum(['high', 'medium', 'low']),
  checked: z.iso.date(),
  tracking: z.string().regex(/^[\w.-]+\*?(?: [\w.-]+\*?)*$|^$/),
  sources: z.array(z.string().min(1)).min(1),
}) satisfies z.ZodType<Evidence>;
