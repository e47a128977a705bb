import { randomBytes } from 'node:crypto';
import { enrol } from '../../utils/account/enrol.ts';
import { deriveKeys } from '../../utils/account/keys.ts';
import { type Cipher, createCipher } from '../../utils/account/seal.ts';
import { openRecords } from '../../utils/account/seal-records.ts';
import { readWords } from '../../utils/account/words.ts';
import { exchangeOf } from '../../utils/endpoint/request.ts';
import { pullAnswerSchema } from '../../utils/model/sync-wire.ts';

/** What these tools are in the account's list of devices. */
const DEVICE = 'f'.repeat(16);

interface Reader {
  readonly token: string;
  readonly cipher: Cipher;
}

/** Let in once: an endpoint counts how often strangers knock. */
const readers = new Map<string, Promise<Reader>>();

/** The wishes of an account that are alive on the endpoint, each as the text of its core. Asks as any device would. */
export async function recordsOf(origin: string, words: string): Promise<string[]> {
  const { token, cipher } = await readerOf(origin, words);
  const cores: string[] = [];
  for (let place = 'cursor=0'; ; ) {
    const answer = await fetch(new URL(`/v1/sync/pull?${place}`, origin), {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!answer.ok) throw new Error(`the endpoint answers ${answer.status}: ${await answer.text()}`);
    const { epoch, cursor, more, recs } = pullAnswerSchema.parse(await answer.json());
    const opened = await openRecords(cipher, recs, []);
    cores.push(...opened.flatMap(({ cells }) => (cells.del?.v ? [] : (cells.core?.v ?? []))));
    if (!more) return cores;
    place = `epoch=${epoch}&cursor=${cursor}`;
  }
}

function readerOf(origin: string, words: string): Promise<Reader> {
  const reader = readers.get(`${origin} ${words}`) ?? letIn(origin, words);
  readers.set(`${origin} ${words}`, reader);
  return reader;
}

async function letIn(url: string, words: string): Promise<Reader> {
  const read = readWords(words);
  if ('problem' in read) throw new Error(`these are no words: ${read.problem}`);
  const keys = await deriveKeys(read.secret);
  const cipher = createCipher(keys, DEVICE, randomBytes);
  const name = await cipher.seal(`name|${DEVICE}`, 'Feedcart tools');
  const reply = await enrol(exchangeOf(fetch), { url, keys, device: DEVICE, name });
  if (reply.kind !== 'answer') throw new Error(`the endpoint lets nobody in: ${reply.code}`);
  return { token: reply.body.token, cipher };
}
