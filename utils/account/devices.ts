import type { Call } from '../endpoint/request.ts';
import { devicesAnswerSchema, doneAnswerSchema } from '../model/sync-wire.ts';
import { readDeviceId } from '../store/device-id.ts';
import { type Asking, ask, type Refused } from './ask.ts';
import { cipherOf } from './cipher-of.ts';
import type { Cipher } from './seal.ts';

/** A device of the account. */
export interface Device {
  /** 16 hex digits. */
  readonly id: string;
  /** As its owner called it; undefined when that can't be read here. */
  readonly name: string | undefined;
  /** Epoch milliseconds. */
  readonly added: number;
  /** Epoch milliseconds of its last use, exact to a day. */
  readonly seen: number;
  readonly isThis: boolean;
}

/** The devices that may use the account, this one first, then the one used last. */
export async function listDevices(options: Asking): Promise<readonly Device[] | Refused> {
  const { store, endpoint } = options;
  const self = await readDeviceId(store);
  const keyed = await cipherOf(store, endpoint);
  const answer = await ask(options, { method: 'GET', url: '/v1/devices', answer: devicesAnswerSchema });
  if ('error' in answer) return answer;
  const devices = await Promise.all(
    answer.body.devices.map(async ({ name, ...device }): Promise<Device> => {
      const opened =
        name !== undefined && keyed ? await keyed.cipher.open(namePlace(device.id), name) : false;
      const plain = typeof opened === 'object' ? (opened.value ?? undefined) : undefined;
      return { ...device, name: plain, isThis: device.id === self };
    }),
  );
  return devices.sort((a, b) => Number(b.isThis) - Number(a.isThis) || b.seen - a.seen);
}

/** Calls a device something else, for all of them. */
export async function renameDevice(options: Asking, id: string, name: string): Promise<Refused | undefined> {
  const keyed = await cipherOf(options.store, options.endpoint);
  if (!keyed) return { error: 'unsupported' };
  const body = { name: await sealName(keyed.cipher, id, name) };
  return done(options, { method: 'PATCH', url: `/v1/devices/${id}`, body, answer: doneAnswerSchema });
}

/** Takes a device out of the account: the endpoint answers it no more. What it has seen it still knows. */
export function revokeDevice(options: Asking, id: string): Promise<Refused | undefined> {
  return done(options, { method: 'DELETE', url: `/v1/devices/${id}`, answer: doneAnswerSchema });
}

/** A device's name as the endpoint keeps it. */
export function sealName(cipher: Cipher, device: string, name: string): Promise<string> {
  return cipher.seal(namePlace(device), name.slice(0, MAX_NAME).toWellFormed());
}

/** Fits what the endpoint keeps in any script. */
const MAX_NAME = 60;

function namePlace(device: string): string {
  return `name|${device}`;
}

async function done(options: Asking, call: Call<object>): Promise<Refused | undefined> {
  const answer = await ask(options, call);
  return 'error' in answer ? answer : undefined;
}
