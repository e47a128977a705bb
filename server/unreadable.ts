import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { RequestError } from '@hono/node-server';
import type { Problem } from '../utils/model/sync-wire.ts';
import type { LogLine } from './environment.ts';

type Refusal = readonly [status: number, code: string, message: string];

/** By what Node calls it; anything else is bytes that are no HTTP. */
const BY_ERROR: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'slow', 'The request took too long to come.'],
  HPE_HEADER_OVERFLOW: [431, 'too_big', 'The headers, with the address, are larger than 16384 bytes.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'too_big', 'The extensions of a chunk are larger than 16384 bytes.'],
};
const NO_HTTP: Refusal = [400, 'bad', 'This is no request of HTTP/1.1.'];
const NO_ADDRESS: Refusal = [400, 'bad', 'The host and the path make no address.'];
const EXPECTED: Refusal = [417, 'expectation', 'Expect nothing but 100-continue.'];
const NO_PROXY: Refusal = [405, 'method', 'This is no proxy.'];
const BROKEN: Refusal = [500, 'internal', 'The server failed.'];

/** Tells of what the app was not asked; its route is unknown. */
type Tell = (line: LogLine) => void;

/**
 * Refuses what never gets to a route (no HTTP, headers without end, a request that does not come to its end, a tunnel) as
 * routes refuse: by a code, a sentence and an id that the log knows. Node's own answers to these are empty.
 */
export function refuseUnreadable(server: Server, tell: Tell): void {
  const unanswered = new WeakMap<Duplex, Set<ServerResponse<IncomingMessage>>>();
  server.on('connection', (socket) => unanswered.set(socket, new Set()));
  server.on('request', ({ socket }, response) => {
    unanswered.get(socket)?.add(response);
    response.once('close', () => unanswered.get(socket)?.delete(response));
  });
  const ending = new WeakSet<Duplex>();
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const waiting = [...(unanswered.get(socket) ?? [])];
    const isBegun = waiting.some(({ headersSent, req }) => headersSent && !req.complete);
    if (isBegun || !socket.writable || error.code === 'ECONNRESET') socket.destroy();
    // More bytes that nobody can read.
    if (socket.destroyed || ending.has(socket)) return;
    ending.add(socket);
    const end = () => {
      if (socket.writable) socket.end(asText(compose(BY_ERROR[error.code ?? ''] ?? NO_HTTP, tell)));
    };
    // The refusal would be taken for the answer to a request that came before: first that one.
    const before = waiting.findLast(({ req }) => req.complete);
    if (before) before.once('close', end);
    else end();
  });
  server.on('checkExpectation', (_, response) => answer(response, EXPECTED, tell));
  server.on('connect', (_, socket) => socket.end(asText(compose(NO_PROXY, tell))));
}

/** HTTP/1.1 wants a host named; older requests, as of a balancer that looks whether we are there, have none. */
export function namesHost({ httpVersion, headers }: IncomingMessage): boolean {
  return headers.host !== undefined || httpVersion !== '1.1';
}

export function refuseUnnamed(response: ServerResponse, tell: Tell): void {
  answer(response, NO_ADDRESS, tell);
}

/** The answer to a request that the app could not be given, or that it failed at. */
export function refuseUnasked(error: unknown, tell: Tell): Response {
  const { status, headers, body } = compose(error instanceof RequestError ? NO_ADDRESS : BROKEN, tell);
  return new Response(body, { status, headers });
}

function answer(response: ServerResponse, refusal: Refusal, tell: Tell): void {
  const { status, headers, body } = compose(refusal, tell);
  response.writeHead(status, headers).end(body);
}

function asText({ status, headers, body }: ReturnType<typeof compose>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`;
}

/** A refusal by which the connection ends: where the next request would begin, nobody knows. */
function compose([status, code, message]: Refusal, tell: Tell) {
  const request = randomBytes(8).toString('hex');
  tell({ request, method: '-', route: '*', status, milliseconds: 0 });
  const problem: Problem = { code, message, request };
  const body = JSON.stringify(problem);
  const headers = {
    'Cache-Control': 'no-store',
    'Content-Type': 'application/json',
    'X-Request-Id': request,
    'Content-Length': `${Buffer.byteLength(body)}`,
    Connection: 'close',
  };
  return { status, headers, body };
}
