import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { accountAnswerSchema, challengeAnswerSchema, enrolText } from '../../utils/model/sync-wire.ts';
import { createDevice, type Device, type Endpoint } from './endpoint.ts';

/** Somebody with the key of an account. */
export interface Owner {
  readonly account: string;
  /** What a device sends to be let in; `more` replaces parts of it. */
  enrolment(device: string, more?: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>;
  /** Asks to be let in. */
  ask(body: unknown): Promise<Response>;
  /** Lets a device in, and makes the account where it is not there. */
  enrol(device?: string, name?: string): Promise<Device & { readonly id: string }>;
}

export function newDeviceId(): string {
  return randomBytes(8).toString('hex');
}

export function createOwner(endpoint: Endpoint): Owner {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x: key = '' } = publicKey.export({ format: 'jwk' });
  const ask = (path: string, body: unknown) =>
    endpoint.request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const owner: Owner = {
    account: createHash('sha256').update(Buffer.from(key, 'base64url')).digest('hex').slice(0, 32),
    async enrolment(device, more = {}) {
      const { challenge } = challengeAnswerSchema.parse(await (await ask('/v1/challenges', {})).json());
      const signature = sign(null, Buffer.from(enrolText(challenge, device)), privateKey);
      return { key, challenge, device, signature: signature.toString('base64url'), ...more };
    },
    ask: (body) => ask('/v1/enrol', body),
    async enrol(device = newDeviceId(), name) {
      const body = await owner.enrolment(device, { create: true, ...(name !== undefined && { name }) });
      const { token } = accountAnswerSchema.parse(await (await owner.ask(body)).json());
      return Object.assign(createDevice(endpoint, token), { id: device });
    },
  };
  return owner;
}
