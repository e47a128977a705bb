import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** Bytes that are the same for everybody. */
export interface PublicFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Names the content. */
  readonly etag: string;
}

/** The same, of text that is sent as UTF-8. */
export interface PublicText {
  readonly bytes: string;
  readonly etag: string;
}

/** What is served now; undefined when there is nothing. */
export type ReadPublicFile = () => Promise<PublicFile | undefined>;

/** Long enough for a cache in front to take a rush, short enough for what is new to arrive the same day. Seconds. */
const FOR_AN_HOUR = 'public, max-age=3600';

/**
 * For what its creator may take back, or the operator: gone five minutes later at most, in whatever lies between. What a
 * cache may keep, may serve once more while it asks, and what a browser may keep of that, is counted together.
 */
export const UNTIL_GONE = 'public, max-age=60, s-maxage=180, stale-while-revalidate=60';

/** The same, of what readers' browsers keep for four minutes more (utils/creators/reader.ts), whatever stands here. */
export const UNTIL_GONE_FOR_READERS = 'public, max-age=45, s-maxage=45, stale-while-revalidate=15';

/** The name of a content: the same bytes have the same one, on every machine. */
export function etagOf(bytes: Uint8Array | string): string {
  return `"${createHash('sha256').update(bytes).digest('base64url')}"`;
}

/** Serves a file, to be cached; 304 for whoever has it. */
export function servePublic(
  c: Context,
  file: PublicFile | PublicText,
  type: string,
  caching: string = FOR_AN_HOUR,
): Response {
  // Not only for extensions: what a cache keeps is the same whoever asked first.
  c.header('Access-Control-Allow-Origin', '*');
  c.header('ETag', file.etag);
  c.header('Cache-Control', caching);
  if (isNamed(c.req.header('If-None-Match'), file.etag)) return c.body(null, 304);
  c.header('Content-Type', type);
  c.header('X-Content-Type-Options', 'nosniff');
  return c.body(file.bytes);
}

/** Whether a list of names has this very one; a cache in front may have made it weak. */
function isNamed(names: string | undefined, etag: string): boolean {
  return names?.split(',').some((name) => name.trim().replace(/^W\//, '') === etag) ?? false;
}
