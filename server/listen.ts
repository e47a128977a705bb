import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Env, LogLine } from './environment.ts';
import { namesHost, refuseUnasked, refuseUnnamed, refuseUnreadable } from './unreadable.ts';

/** Serves the app over HTTP. `ready` is told the URL, `tell` of what was refused before the app was asked. */
export function listen(
  app: Hono<Env>,
  { HOST, PORT }: { readonly HOST: string; readonly PORT: number },
  ready: (url: string) => void,
  tell: (line: LogLine) => void,
): Server {
  const listener = getRequestListener(app.fetch, {
    hostname: HOST,
    errorHandler: (error) => refuseUnasked(error, tell),
  });
  const server = createServer(
    {
      // Slow senders and idle connections give their place back; not sooner, as who comes again at once costs more than who stays.
      requestTimeout: 20_000,
      headersTimeout: 20_000,
      keepAliveTimeout: 5_000,
      // Those that have run out of it are closed all at once: every two seconds thousands of them held up all others for 100 ms,
      // every 100 ms a hundred for 30.
      connectionsCheckingInterval: 20,
      maxHeaderSize: 16 * 1024,
      // Looked at below, as Node's own refusal is empty.
      requireHostHeader: false,
    },
    (request, response) => (namesHost(request) ? listener(request, response) : refuseUnnamed(response, tell)),
  );
  refuseUnreadable(server, tell);
  return server.listen(PORT, HOST, () => {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : PORT;
    ready(`http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`);
  });
}
