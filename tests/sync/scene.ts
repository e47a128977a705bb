import type { Fetch } from '../../utils/endpoint/send.ts';
import { type Device, makeDevice } from './device.ts';
import { MemoryServer } from './memory-server.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A device and its server, with a line between them that can be made to fail. */
export interface Scene {
  /** Epoch milliseconds, for both. */
  time: number;
  readonly server: MemoryServer;
  readonly device: Device;
  /** What stands in for the server; undefined = the server itself. */
  fault: Fetch | undefined;
  /** Sent by the device so far. */
  requests: number;
}

export async function openScene(): Promise<Scene> {
  const line: Pick<Scene, 'time' | 'fault' | 'requests'> = {
    time: 1_700_000_000_000,
    fault: undefined,
    requests: 0,
  };
  const now = () => line.time;
  const server = new MemoryServer(now);
  server.page = 500;
  const fetch: Fetch = (url, init) => {
    line.requests++;
    return (line.fault ?? server.fetch)(url, init);
  };
  return Object.assign(line, { server, device: await makeDevice({ now, fetch }) });
}

/** The endpoint's own way to say no. */
export function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  return Response.json({ code, message: code }, { status, headers });
}

/** A page where an answer should be. */
export function page(status: number): Response {
  return new Response('<html>Please log in</html>', { status, headers: { 'content-type': 'text/html' } });
}
