import { accountAnswerSchema } from '../../../utils/model/sync-wire.ts';

/** Makes an account at an endpoint; gives the token of its first device. */
export async function register(origin: string): Promise<string> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
  const answer = await fetch(`${origin}/v1/accounts`, { method: 'POST', headers, body: '{}' });
  return accountAnswerSchema.parse(await answer.json()).token;
}
