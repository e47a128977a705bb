import { bitsOf, filterPath, MAX_FILTER_BYTES } from '../cards/index.ts';
import { fetchPublicFile, type PublicFile } from '../endpoint/fetch-public-file.ts';
import type { CreatorFilterRow } from '../store/creators.ts';
import { type Enrolled, type FilterInUse, readKept, readServed } from './enrolled.ts';
import type { CreatorPorts } from './ports.ts';

const HOUR_MS = 3_600_000;
/** An hour, give or take, so that not all browsers come at once. */
const AFTER_ANSWER_H = [0.9, 1.1] as const;
/** Not reached, not served, or a file that was refused. */
const AFTER_TROUBLE_H = [0.3, 0.5] as const;
/** Longer than any of ours: the clock has been set back since. */
const LONGEST_MS = 24 * HOUR_MS;
/** So old a filter is asked for whole, not for what has changed: hardly anybody else may have that one still. */
const OLD_MS = 7 * 24 * HOUR_MS;

export interface Filters {
  /**
   * The filter of a platform, asked for once an hour. `nobody`: the endpoint has no creators there. Undefined where none
   * was ever believed: who is a creator is not known.
   */
  of(endpoint: string, platform: string): Promise<Enrolled | 'nobody' | undefined>;
}

/** Keeps filters of creators: what is refused (cut off, of another key, older than the last) leaves the one before in use. */
export function createFilters({ store, fetch, now, random, timeout }: CreatorPorts): Filters {
  const inUse = new Map<string, FilterInUse>();
  const underWay = new Map<string, ReturnType<Filters['of']>>();

  /** What is kept on the disk, which another worker has put there. */
  const fromDisk = async (name: string, row: CreatorFilterRow) => {
    const known = inUse.get(name) ?? (await readKept(row));
    if (known) inUse.set(name, known);
    return known;
  };

  const ask = (endpoint: string, platform: string, current: FilterInUse | undefined, etag?: string) =>
    fetchPublicFile({
      url: endpoint + filterPath(platform, current && sinceOf(current, now())),
      accept: 'application/octet-stream',
      etag: current && etag,
      maxBytes: MAX_FILTER_BYTES,
      fetch,
      timeout,
    });

  const renew = async (name: string, endpoint: string, platform: string) => {
    const kept = await store.readFilter(platform);
    const row = kept?.endpoint === endpoint ? kept : undefined;
    const current = row && (await fromDisk(name, row));
    const at = now();
    if (row && at < row.nextAt && row.nextAt - at <= LONGEST_MS) return toTell(current, row);
    const served = await ask(endpoint, platform, current, row?.etag);
    const read =
      served.kind === 'file'
        ? await readServed(
            served.file,
            { platform, ...(row?.key !== undefined && { key: row.key }) },
            current,
          )
        : undefined;
    const [from, to] = read || served.kind === 'same' ? AFTER_ANSWER_H : AFTER_TROUBLE_H;
    const nextAt = Math.round(at + HOUR_MS * (from + random() * (to - from)));
    if (!read) {
      const next = { platform, endpoint, ...row, nextAt, isNone: isNone(served, row) };
      await store.keepFilter(next);
      return toTell(current, next);
    }
    inUse.set(name, read.now);
    await store.keepFilter({
      platform,
      endpoint,
      key: read.now.base.head.key,
      ...(row?.file && { file: row.file }),
      ...read.files,
      ...(served.kind === 'file' && served.etag !== undefined && { etag: served.etag }),
      nextAt,
    });
    return read.now.enrolled;
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

/** The version that changes are asked for since; undefined where the whole is wanted. */
function sinceOf({ base: { head, filter } }: FilterInUse, now: number): number | undefined {
  const isLate = now - head.at > OLD_MS;
  return isLate || bitsOf(filter.fingerprints) === 8 ? undefined : head.version;
}

/** Whether nobody is a creator there, as the endpoint says; what is no answer changes nothing of that. */
function isNone(served: PublicFile, row: CreatorFilterRow | undefined): boolean {
  return served.kind === 'none' || (served.kind === 'unreachable' && row?.isNone === true);
}

function toTell(current: FilterInUse | undefined, row: CreatorFilterRow): Enrolled | 'nobody' | undefined {
  return current?.enrolled ?? (row.isNone ? 'nobody' : undefined);
}
