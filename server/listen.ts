import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Env } from './environment.ts';

/** Serves the app over HTTP. `ready` is told the URL. */
export function listen(
  app: Hono<Env>,
  { HOST, PORT }: { readonly HOST: string; readonly PORT: number },
  ready: (url: string) => void,
): Server {
  const server = serve(
    {
      fetch: app.fetch,
      hostname: HOST,
      port: PORT,
      serverOptions: {
        // Slow senders and idle connections give their place back.
        requestTimeout: 20_000,
        headersTimeout: 10_000,
        keepAliveTimeout: 5_000,
        connectionsCheckingInterval: 2_000,
        maxHeaderSize: 16 * 1024,
      },
    },
    ({ port }) => ready(`http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`),
  );
  // What serve() was asked for: no TLS, no HTTP/2.
  return server as Server;
}
