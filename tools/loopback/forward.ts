import type { HostHandler } from './loopback.ts';

/** Hands requests on to a server of ours on loopback, as it stands: method, path, headers, body. */
export function forwardTo(origin: string): HostHandler {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    headers.delete('host');
    headers.delete('connection');
    const answer = await fetch(new URL(pathname + search, origin), {
      method: request.method,
      headers,
      redirect: 'manual',
      ...(request.body ? { body: await request.arrayBuffer() } : {}),
    });
    // fetch has unpacked the body, so what described the packing no longer holds.
    const passed = new Headers(answer.headers);
    passed.delete('content-encoding');
    passed.delete('content-length');
    return new Response(answer.body, { status: answer.status, headers: passed });
  };
}
