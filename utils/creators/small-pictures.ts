import {
  bucketPictureSchema,
  bucketSchema,
  hexOf,
  MAX_PICTURES_BYTES,
  smallPicturesPath,
} from '../cards/index.ts';
import { fetchPublicFile } from '../endpoint/fetch-public-file.ts';
import { fromBase64Url } from '../model/base64-url.ts';
import { PICTURE_LIMITS, readPicture } from '../model/picture-file.ts';
import type { CreatorPorts } from './ports.ts';

/** Makes a picture anew for a page, as a data: URL; undefined for what can't be drawn. */
export type DrawPicture = (file: Uint8Array<ArrayBuffer>) => Promise<string | undefined>;

export interface SmallPictures {
  /** A picture that was found, as a data: URL. */
  get(hash: string): string | undefined;
  /** Finds these, and resolves to whether one more is known now. */
  find(place: PicturePlace, hashes: readonly string[]): Promise<boolean>;
}

/** Where the card stands whose pictures are looked for. */
export interface PicturePlace {
  readonly endpoint: string;
  readonly platform: string;
  /** Of the hash of its post, as cards are asked for. */
  readonly prefix: string;
}

/** Pictures that are remembered, 8 kB each at most; the oldest are forgotten. */
const MOST_KEPT = 300;
/** What is not there is asked for again after so long. Milliseconds. */
const AGAIN = 10 * 60_000;

/**
 * Small pictures of own goods, by what they are. They are asked for by the prefix that their cards were asked for: who asked
 * for one by its name would say which card is before them. What comes under another name than its own is thrown away.
 */
export function createSmallPictures(
  { fetch, now, timeout }: Pick<CreatorPorts, 'fetch' | 'now' | 'timeout'>,
  draw: DrawPicture,
): SmallPictures {
  const kept = new Map<string, string>();
  const asked = new Map<string, number>();
  const underWay = new Map<string, Promise<boolean>>();

  const keep = (hash: string, data: string): void => {
    kept.set(hash, data);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) return;
      kept.delete(oldest);
    }
  };

  const ask = async (url: string, wanted: ReadonlySet<string>): Promise<boolean> => {
    const maxBytes = MAX_PICTURES_BYTES;
    const served = await fetchPublicFile({
      url,
      accept: 'application/json',
      etag: undefined,
      maxBytes,
      fetch,
      timeout,
    });
    if (served.kind !== 'file') return false;
    let isNew = false;
    for (const entry of readEntries(served.file)) {
      const named = bucketPictureSchema.safeParse(entry).data;
      if (!named || !wanted.has(named.hash) || kept.has(named.hash)) continue;
      const data = await made(named, draw);
      if (data === undefined) continue;
      keep(named.hash, data);
      isNew = true;
    }
    return isNew;
  };

  return {
    get: (hash) => kept.get(hash),
    async find({ endpoint, platform, prefix }, hashes) {
      const url = endpoint + smallPicturesPath(platform, prefix);
      await underWay.get(url);
      const missing = hashes.filter((hash) => !kept.has(hash));
      const isFresh = (hash: string) => now() - (asked.get(hash) ?? Number.NEGATIVE_INFINITY) < AGAIN;
      if (missing.every(isFresh)) return false;
      for (const hash of missing) asked.set(hash, now());
      for (const oldest of asked.keys()) {
        if (asked.size <= 2 * MOST_KEPT) break;
        asked.delete(oldest);
      }
      const asking = ask(url, new Set(missing)).finally(() => underWay.delete(url));
      underWay.set(url, asking);
      return asking;
    },
  };
}

/** The picture, if it is what it is called and no larger than it may be. */
async function made(
  { hash, data }: { readonly hash: string; readonly data: string },
  draw: DrawPicture,
): Promise<string | undefined> {
  const file = bytesOf(data);
  if (!file) return undefined;
  if (hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', file))) !== hash) return undefined;
  const read = readPicture(file);
  if (typeof read === 'string' || Math.max(read.width, read.height) > PICTURE_LIMITS.smallSide)
    return undefined;
  return draw(file);
}

function bytesOf(data: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return fromBase64Url(data);
  } catch {
    return undefined; // of a length that no bytes have
  }
}

function readEntries(file: Uint8Array): readonly unknown[] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
    return bucketSchema.safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return []; // not JSON
  }
}
