import type { Context } from 'hono';
import { refuse } from './refuse.ts';

/** A request's body: the bytes as sent, and what they say. */
export interface JsonBody {
  readonly bytes: Uint8Array;
  readonly json: unknown;
}

/** Reads a JSON body of at most `maxBytes`, or gives the answer that refuses it: 400, 413 or 415. */
export async function readJson(c: Context, maxBytes: number): Promise<JsonBody | Response> {
  // Only JSON by name: a web page's form can't send that without asking first (CORS).
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? ''))
    return refuse(c, 415, 'content_type', 'Send application/json.');
  // Nothing is unpacked here, so nothing small can become large.
  if ((c.req.header('Content-Encoding') ?? 'identity') !== 'identity')
    return refuse(c, 415, 'content_encoding', 'Send the body uncompressed.');

  const bytes = await readBytes(c.req.raw.body, maxBytes);
  if (!bytes) return refuse(c, 413, 'too_big', `The body is larger than ${maxBytes} bytes.`);
  try {
    return { bytes, json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return refuse(c, 400, 'bad', 'The body is not JSON in UTF-8.');
  }
}

/** All bytes of a stream, counted as they come; undefined when there are more than `maxBytes`. */
async function readBytes(stream: ReadableStream<Uint8Array> | null, maxBytes: number) {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
