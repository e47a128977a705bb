import { createServer as createHttp, type IncomingMessage } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';
import { getRequestListener } from '@hono/node-server';
import { createCertificateMaker } from './certificate.ts';

/** Answers for one host, in the words of the web: the URL of the request is the one the browser asked for. */
export type HostHandler = (request: Request) => Response | Promise<Response>;

/** One request that reached a host on loopback. */
export interface Visit {
  readonly host: string;
  readonly method: string;
  /** The whole URL, as the browser sent it. */
  readonly url: string;
  readonly referer: string | undefined;
  readonly cookie: string | undefined;
}

/** Real host names on this machine: a proxy that hands every connection to servers of ours, and lets nothing out. */
export interface Loopback {
  /** Of the HTTP proxy that browsers are pointed at. */
  readonly port: number;
  /** Every request answered so far, oldest first. */
  readonly visits: readonly Visit[];
  /** Every "host:port" that was asked for and is not served here, oldest first. */
  readonly refused: readonly string[];
  serve(host: string, handler: HostHandler): void;
  /** From now on the host can't be reached, open connections included. */
  remove(host: string): void;
  close(): Promise<void>;
}

/** Starts the proxy on a free port of 127.0.0.1. */
export async function startLoopback(): Promise<Loopback> {
  const hosts = new Map<string, HostHandler>();
  const visits: Visit[] = [];
  const refused: string[] = [];
  const sockets = new Set<Socket>();

  const answer = getRequestListener(async (request) => {
    const handler = hosts.get(new URL(request.url).hostname);
    return handler ? handler(request) : new Response('not served here', { status: 502 });
  });
  const tls = createHttps({ SNICallback: certificates() }, (request, response) => {
    const visit = visitOf(request);
    // A host that was taken away while a connection stood: the browser must see a broken line, not an answer.
    if (!hosts.has(visit.host)) return request.socket.destroy();
    visits.push(visit);
    return answer(request, response);
  });

  const proxy = createHttp((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(502).end();
  });
  proxy.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const target = request.url ?? '';
    socket.on('error', () => socket.destroy());
    if (!target.endsWith(':443') || !hosts.has(target.slice(0, -4))) {
      refused.push(target);
      socket.end('HTTP/1.1 502 Not served here\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connected\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    // The connection itself goes to the TLS server: no second port, nothing to find from outside.
    tls.emit('connection', socket);
  });
  proxy.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));

  return {
    port: (proxy.address() as AddressInfo).port,
    visits,
    refused,
    serve: (host, handler) => void hosts.set(host, handler),
    remove: (host) => void hosts.delete(host),
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function visitOf(request: IncomingMessage): Visit {
  const { host = '', referer, cookie } = request.headers;
  return {
    host: host.replace(/:\d+$/, ''),
    method: request.method ?? '',
    url: `https://${host}${request.url ?? ''}`,
    referer,
    cookie,
  };
}

type SniCallback = (host: string, done: (error: Error | null, context?: SecureContext) => void) => void;

/** A certificate for each name as it is asked for, kept for the next connection. */
function certificates(): SniCallback {
  const maker = createCertificateMaker();
  const contexts = new Map<string, SecureContext>();
  return (host, done) => {
    let context = contexts.get(host);
    if (!context) {
      context = createSecureContext({ key: maker.key, cert: maker.certificateFor(host) });
      contexts.set(host, context);
    }
    done(null, context);
  };
}
