/**
 * A stamp orders writes of all devices: 12 hex digits of milliseconds, 4 of a counter, 16 of the device.
 * Fixed width and lower case, so that comparing stamps is comparing text.
 */
export type Stamp = string;

export interface StampParts {
  /** Epoch milliseconds, 48 bits. */
  readonly ms: number;
  /** 16 bits; tells writes of one millisecond apart. */
  readonly counter: number;
  /** 16 hex digits. */
  readonly device: string;
}

const STAMP = /^([0-9a-f]{12})([0-9a-f]{4})([0-9a-f]{16})$/;

/** The stamp as text. */
export function formatStamp({ ms, counter, device }: StampParts): Stamp {
  return hex(ms, 12) + hex(counter, 4) + device;
}

/** The parts of a stamp; undefined for anything that is not exactly one. */
export function parseStamp(text: string): StampParts | undefined {
  const [, ms, counter, device] = STAMP.exec(text) ?? [];
  if (ms === undefined || counter === undefined || device === undefined) return undefined;
  return { ms: Number.parseInt(ms, 16), counter: Number.parseInt(counter, 16), device };
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}
