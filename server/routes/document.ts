import { apiPage } from '../api-page.ts';
import type { Mounting } from '../open-api.ts';
import { etagOf, type PublicFile, servePublic } from '../public-file.ts';

const INFO = {
  title: 'Feedcart endpoint',
  version: '1',
  description:
    'Keeps the wishlists of devices that sync, as records of opaque cells it never looks into. JSON in and out; ' +
    'times are epoch milliseconds. Every refusal has a code, a sentence and the id of the request, and changes nothing.',
} as const;

/** GET /openapi.json, the routes as an OpenAPI 3.1 document, and GET /docs, the same for people. */
export function mountDocument({ app }: Mounting): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'device', {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of a device. Only its SHA-256 is stored.',
  });
  let made: Promise<{ json: PublicFile; page: PublicFile }> | undefined;
  const make = async () => {
    const document = app.getOpenAPI31Document({ openapi: '3.1.0', info: INFO });
    return { json: fileOf(JSON.stringify(document)), page: fileOf(await apiPage(document)) };
  };
  app.get('/openapi.json', async (c) => {
    made ??= make();
    return servePublic(c, (await made).json, 'application/json');
  });
  app.get('/docs', async (c) => {
    made ??= make();
    // Nothing but its own style: no script, no picture, nobody else's server.
    c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'");
    return servePublic(c, (await made).page, 'text/html; charset=utf-8');
  });
}

function fileOf(text: string): PublicFile {
  const bytes = new TextEncoder().encode(text);
  return { bytes, etag: etagOf(bytes) };
}
