import { expect, test } from 'vitest';
import { boxes } from '../../server/schema.ts';
import { onBothDatabases } from './databases.ts';
import { type Endpoint, newId, refusal } from './endpoint.ts';

const MINUTE = 60_000;
const NOTHING = { status: 404, code: 'no_pairing' };

function claim(endpoint: Endpoint, body: unknown): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  return endpoint.request('/v1/pairings/claim', { method: 'POST', headers, body: JSON.stringify(body) });
}

onBothDatabases((endpoint) => {
  const leave = async (box = 'sealed') => {
    const device = await endpoint().register();
    const place = { account: device.token.split('.')[0] ?? '', id: newId() };
    expect((await device.post('/v1/pairings', { id: place.id, box })).status).toBe(201);
    return { device, place };
  };

  test('a box is taken once, by whoever knows its account and id', async () => {
    const { place } = await leave();
    const answers = await Promise.all([
      claim(endpoint(), place),
      claim(endpoint(), place),
      claim(endpoint(), place),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404, 404]);
    const taken = answers.find(({ status }) => status === 200);
    expect(await taken?.json()).toEqual({ box: 'sealed' });
    expect(await refusal(claim(endpoint(), place))).toEqual(NOTHING);
  });

  test('a box is gone after ten minutes', async () => {
    const { place } = await leave();
    endpoint().now += 10 * MINUTE;
    expect(await refusal(claim(endpoint(), place))).toEqual(NOTHING);
  });

  test('a wrong id, or the id under another account, takes nothing away', async () => {
    const { place } = await leave();
    const other = await leave();
    expect(await refusal(claim(endpoint(), { ...place, id: newId() }))).toEqual(NOTHING);
    expect(await refusal(claim(endpoint(), { ...place, account: other.place.account }))).toEqual(NOTHING);
    expect((await claim(endpoint(), place)).status).toBe(200);
  });

  test('leaving a box again replaces it, and of more than eight the oldest goes', async () => {
    const { device, place } = await leave('first');
    await device.post('/v1/pairings', { id: place.id, box: 'second' });
    endpoint().now += MINUTE;
    for (let n = 0; n < 8; n++) await device.post('/v1/pairings', { id: newId(), box: 'more' });
    expect(await endpoint().db.select().from(boxes)).toHaveLength(8);
    expect(await refusal(claim(endpoint(), place))).toEqual(NOTHING);
  });

  test('the id of a box is not in the database', async () => {
    const { place } = await leave();
    expect(JSON.stringify(await endpoint().db.select().from(boxes))).not.toContain(place.id);
  });
});
