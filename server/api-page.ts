import { html, raw } from 'hono/html';
import { z } from 'zod';

type Markup = ReturnType<typeof html>;

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin: 2.5rem 0 .25rem; font-size: 1.05rem; }
h2 code { padding: .1em .4em; border-radius: .3em; background: color-mix(in srgb, CanvasText 8%, Canvas); }
p { margin: .25rem 0 .5rem; }
.token { font-size: .85rem; opacity: .75; }
table { border-collapse: collapse; width: 100%; }
td { padding: .25rem .75rem .25rem 0; vertical-align: top; border-top: 1px solid color-mix(in srgb, CanvasText 15%, Canvas); }
td:first-child { width: 6rem; white-space: nowrap; }
summary { cursor: pointer; }
pre { overflow-x: auto; font-size: .8rem; margin: .25rem 0; }`;

const contentSchema = z.record(z.string(), z.looseObject({ schema: z.unknown().optional() }));
const operationSchema = z.object({
  summary: z.string().default(''),
  security: z.array(z.unknown()).default([]),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().default(false) }))
    .default([]),
  requestBody: z.object({ content: contentSchema }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: contentSchema.optional() })),
});
const documentSchema = z.object({
  info: z.object({ title: z.string(), description: z.string().default('') }),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});
type Operation = z.infer<typeof operationSchema>;

/** An OpenAPI document as a page that needs nothing but itself. */
export async function apiPage(document: unknown): Promise<string> {
  const { info, paths } = documentSchema.parse(document);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => section(path, method, operation)),
  );
  // Hono's templates may hold promises, so that they may be one.
  return await html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${info.title}</title>
<style>${raw(STYLE)}</style>
<h1>${info.title}</h1>
<p>${info.description}</p>
<p>The same <a href="openapi.json">for programs</a> (OpenAPI 3.1).</p>
${operations}
</html>
`;
}

function section(path: string, method: string, operation: Operation): Markup {
  const { summary, security, parameters, requestBody, responses } = operation;
  const rows = Object.entries(responses).map(
    ([status, { description, content }]) =>
      html`<tr><td>${status}<td>${description}${schemas(status === '200' || status === '201' ? content : undefined)}`,
  );
  const asked = parameters.map(
    (part) =>
      html`<tr><td>${part.in}<td><code>${part.name}</code>${part.required ? '' : ' (may be left out)'}`,
  );
  return html`<h2><code>${method.toUpperCase()} ${path}</code></h2>
<p>${summary}.${security.length > 0 ? html` <span class="token">With the token of a device.</span>` : ''}</p>
<table>
${asked}${requestBody ? html`<tr><td>body<td>${schemas(requestBody.content)}` : ''}
${rows}
</table>
`;
}

function schemas(content: z.infer<typeof contentSchema> | undefined): Markup[] {
  return Object.entries(content ?? {}).map(
    ([type, { schema }]) =>
      html`<details><summary>${type}</summary><pre>${JSON.stringify(schema, undefined, 2)}</pre></details>`,
  );
}
