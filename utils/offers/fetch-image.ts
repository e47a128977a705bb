import type { AskPorts } from './ask-within.ts';
import type { Target } from './door.ts';
import type { Drawing } from './drawing.ts';
import { coveringHost, mayFetch, originOf } from './may-fetch.ts';
import { politeFetch, type Wish } from './polite-fetch.ts';
import { thumbnail } from './thumbnail.ts';

/** Bytes of a picture. */
const MAX_IMAGE_BYTES = 2_000_000;

/**
 * The page's picture as a small data: URL; undefined when its host is none of the shop's, is not allowed by the
 * user, or does not answer with a picture. Redirects are not followed: a picture is not worth it.
 */
export async function fetchImage(
  address: string,
  { url: page, imageHosts }: Target,
  drawing: Drawing,
  ports: AskPorts,
): Promise<string | undefined> {
  const url = mayFetch(address, imageHosts, page);
  if (!url || !(await ports.permitted([originOf(url)]))) return undefined;
  const host = coveringHost(url.hostname, imageHosts) ?? url.hostname;
  const turn = await ports.queue.run(host, () => politeFetch(imageAt(url), ports));
  if ('dropped' in turn) return undefined;
  if (turn.done.kind === 'refused') ports.queue.refused(host, turn.done.retryAfter);
  const bytes = turn.done.kind === 'read' ? turn.done.value : undefined;
  return bytes && thumbnail(bytes, drawing);
}

function imageAt(url: URL): Wish<Uint8Array<ArrayBuffer> | undefined> {
  return {
    url,
    // Not AVIF: its size can't be told from its first bytes.
    accept: 'image/webp,image/jpeg,image/png,image/gif;q=0.8',
    wants: (type) => type.startsWith('image/') && !type.includes('svg'),
    maxBytes: MAX_IMAGE_BYTES,
    async read(body) {
      const bytes = await new Response(body.stream).arrayBuffer();
      return body.cut() ? undefined : new Uint8Array(bytes);
    },
  };
}
