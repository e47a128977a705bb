import {
  authorId,
  type FilterReading,
  type FuseFilter,
  filterPath,
  fuseKey,
  hashOf,
  hasKey,
  MAX_FILTER_BYTES,
  readFilter,
} from '../cards/index.ts';
import { fetchPublicFile } from '../endpoint/fetch-public-file.ts';
import type { CreatorFilterRow } from '../store/creators.ts';
import type { CreatorPorts } from './ports.ts';

const HOUR_MS = 3_600_000;
/** An hour, give or take, so that not all browsers come at once. */
const AFTER_ANSWER_H = [0.9, 1.1] as const;
/** Not reached, not served, or a file that was refused. */
const AFTER_TROUBLE_H = [0.1, 0.2] as const;
/** Longer than any of ours: the clock has been set back since. */
const LONGEST_MS = 24 * HOUR_MS;

/** Who may have attached something on one platform. */
export interface Enrolled {
  /** How many digits of a post's hash a look-up is asked with. */
  readonly prefix: number;
  /** True for every creator, and for one in 256 of all others. */
  has(author: string): Promise<boolean>;
}

export interface Filters {
  /** The filter of a platform, asked for once an hour; undefined where none was ever believed. */
  of(endpoint: string, platform: string): Promise<Enrolled | undefined>;
}

/** A filter in use. */
interface InUse {
  readonly enrolled: Enrolled;
  readonly version: number;
}

/** Keeps filters of creators: what is refused (cut off, of another key, older than the last) leaves the one before in use. */
export function createFilters({ store, fetch, now, random, timeout }: CreatorPorts): Filters {
  const inUse = new Map<string, InUse>();
  const underWay = new Map<string, Promise<Enrolled | undefined>>();

  /** What is kept on the disk, which another worker has put there. */
  const fromDisk = async (name: string, { platform, file, key }: CreatorFilterRow) => {
    const known = inUse.get(name);
    if (known || !file) return known;
    const reading = await readFilter(file, { platform, key });
    return 'problem' in reading ? undefined : use(name, reading);
  };

  const use = (name: string, { head, filter }: Extract<FilterReading, { head: unknown }>): InUse => {
    const made = { enrolled: enrolledIn(filter, head.prefix), version: head.version };
    inUse.set(name, made);
    return made;
  };

  const renew = async (name: string, endpoint: string, platform: string): Promise<Enrolled | undefined> => {
    const kept = await store.readFilter(platform);
    const row = kept?.endpoint === endpoint ? kept : undefined;
    const current = row && (await fromDisk(name, row));
    const at = now();
    if (row && at < row.nextAt && row.nextAt - at <= LONGEST_MS) return current?.enrolled;
    const served = await fetchPublicFile({
      url: endpoint + filterPath(platform),
      accept: 'application/octet-stream',
      etag: current && row?.etag,
      maxBytes: MAX_FILTER_BYTES,
      fetch,
      timeout,
    });
    const reading =
      served.kind === 'file'
        ? await readFilter(served.file, { platform, key: row?.key, version: current?.version })
        : undefined;
    const isNew = served.kind === 'file' && reading !== undefined && 'head' in reading;
    const [from, to] = isNew || served.kind === 'same' ? AFTER_ANSWER_H : AFTER_TROUBLE_H;
    const nextAt = Math.round(at + HOUR_MS * (from + random() * (to - from)));
    if (!isNew) {
      await store.keepFilter({ platform, endpoint, ...row, nextAt });
      return current?.enrolled;
    }
    await store.keepFilter({
      platform,
      endpoint,
      key: reading.head.key,
      file: served.file,
      ...(served.etag !== undefined && { etag: served.etag }),
      nextAt,
    });
    return use(name, reading).enrolled;
  };

  return {
    of(endpoint, platform) {
      const name = `${endpoint} ${platform}`;
      const asking =
        underWay.get(name) ?? renew(name, endpoint, platform).finally(() => underWay.delete(name));
      underWay.set(name, asking);
      return asking;
    },
  };
}

function enrolledIn(filter: FuseFilter, prefix: number): Enrolled {
  return {
    prefix,
    has: async (author) => hasKey(filter, fuseKey(await hashOf(authorId(author)))),
  };
}
