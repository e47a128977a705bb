import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Env } from './environment.ts';
import { refuse } from './refuse.ts';

/** Enough for every body but a push. */
export const SMALL_BODY = 8 * 1024;

/** Reads a JSON body of at most `maxBytes` of UTF-8 for the route to parse, or refuses it: 400, 413 or 415. */
export function readBody(maxBytes: number) {
  return createMiddleware<Env>(async (c, next) => {
    // Only JSON by name: a web page's form can't send that without asking first (CORS).
    if (!/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? ''))
      return refuse(c, 415, 'content_type', 'Send application/json.');
    // Nothing is unpacked here, so nothing small can become large.
    if ((c.req.header('Content-Encoding') ?? 'identity') !== 'identity')
      return refuse(c, 415, 'content_encoding', 'Send the body uncompressed.');

    const bytes = await readBytes(c, maxBytes);
    if (!bytes) return refuse(c, 413, 'too_big', `The body is larger than ${maxBytes} bytes.`);
    const text = decode(bytes);
    if (text === undefined) return refuse(c, 400, 'bad', 'The body is not UTF-8.');
    c.set('body', bytes);
    // From here on the body is what was read: Hono, which keeps promises there, parses it for the route's schema.
    Object.assign(c.req.bodyCache, { text: Promise.resolve(text) });
    return next();
  });
}

/** All bytes of the body; undefined when there are more than `maxBytes`. Without a length they are counted as they come. */
async function readBytes(c: Context, maxBytes: number): Promise<Uint8Array | undefined> {
  const told = c.req.header('Content-Length');
  if (told !== undefined && /^\d+$/.test(told)) {
    if (Number(told) > maxBytes) return undefined;
    // HTTP ends the body there. Read at once it costs a third of what a stream of it does.
    const bytes = new Uint8Array(await c.req.raw.arrayBuffer());
    return bytes.byteLength > maxBytes ? undefined : bytes;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not UTF-8
  }
}
