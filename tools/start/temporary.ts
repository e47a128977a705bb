import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '../run/ending.ts';
import { type Endpoint, startEndpoint } from '../run/endpoint.ts';

/** An endpoint with an empty database that both go when the program ends. */
export async function startTemporaryEndpoint(): Promise<Endpoint> {
  const data = mkdtempSync(join(tmpdir(), 'feedcart-endpoint-'));
  atEnd(() => rmSync(data, { recursive: true, force: true }));
  const endpoint = await startEndpoint(data);
  atEnd(() => endpoint.stop());
  return endpoint;
}
