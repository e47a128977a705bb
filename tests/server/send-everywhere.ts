import type { Device, Endpoint } from './endpoint.ts';
import { newAccountRequest, newId, record } from './endpoint.ts';

/** Found again in whatever statement it got into. */
export const MARK = 'zqx7';

/** What means something to SQL, to LIKE or to a database's text, each with the mark in it. */
export const HOSTILE_TEXTS = [
  `${MARK}'; DROP TABLE rec;--`,
  `' OR 1=1--${MARK}`,
  `${MARK}" OR ""="`,
  `$1${MARK}`,
  `${MARK}%`,
  `${MARK}_`,
  `${MARK}\\`,
  `${MARK}\u0000`,
  `${MARK}\ud800`,
  `${MARK}/**/union select token_hash from device`,
];

/** Sends a text as a device, wherever one may be sent: in paths, queries, bodies and headers. Gives all answers. */
export async function sendEverywhere(endpoint: Endpoint, device: Device, text: string): Promise<Response[]> {
  const inPath = encodeURIComponent(text.toWellFormed());
  const inHeader = encodeURIComponent(text.toWellFormed()).replaceAll('%20', ' ').replaceAll('%27', "'");
  const json = { 'Content-Type': 'application/json' };
  const paths = [
    ...['epoch', 'cursor', 'limit', 'sort', 'since'].map((name) => `/v1/sync/pull?${name}=${inPath}`),
    `/v1/devices/${inPath}`,
    ...['cards', 'goods', 'pictures'].flatMap((kind) => [
      `/v1/${kind}/bluesky/${inPath}`,
      `/v1/${kind}/${inPath}/0000`,
    ]),
    `/v1/filter/${inPath}`,
    `/v1/filter/bluesky?since=${inPath}`,
    `/v1/creators/${inPath}/goods`,
    `/c/${inPath}`,
    `/c/bluesky/${inPath}`,
  ];
  const answers: Response[] = [];
  for (const path of paths) {
    answers.push(await device.get(path));
    answers.push(await device.ask('DELETE', path));
  }
  const bodies: [path: string, body: unknown][] = [
    ['/v1/sync/push', { recs: [{ id: text, cells: {} }] }],
    ['/v1/sync/push', { recs: [record(newId(), text, { core: 'a' })] }],
    ['/v1/sync/push', { recs: [record(newId(), endpoint.stamp(), { [text]: 'a' })] }],
    ['/v1/sync/push', { epoch: text, cursor: text, recs: [] }],
    ['/v1/sync/push', { recs: [record(newId(), endpoint.stamp(), { core: text })] }],
    ['/v1/devices', { name: text }],
    ['/v1/pairings', { id: text, box: text }],
    ['/v1/pairings', { id: newId(), box: text }],
    ['/v1/pairings/claim', { account: text, id: text }],
    ['/v1/enrol', { key: text, challenge: text, signature: text, device: text, name: text }],
    ['/v1/creators', { entry: text }],
    ['/v1/cards', { card: text, sig: text, key: text }],
    ['/v1/openings/bluesky', { post: text }],
  ];
  for (const [path, body] of bodies) answers.push(await device.post(path, body));
  for (const name of ['Authorization', 'Idempotency-Key', 'If-None-Match', 'X-Request-Id']) {
    const headers = { ...json, [name]: name === 'Authorization' ? `Bearer ${inHeader}` : inHeader };
    answers.push(await endpoint.request('/v1/sync/pull', { headers }));
    answers.push(await endpoint.request('/v1/cards/bluesky/0000', { headers }));
    answers.push(await endpoint.request('/v1/accounts', { ...newAccountRequest(), headers }));
  }
  return answers;
}
