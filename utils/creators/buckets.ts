import { bucketSchema, MAX_BUCKET_BYTES } from '../cards/index.ts';
import { fetchPublicFile } from '../endpoint/fetch-public-file.ts';
import type { CreatorPorts } from './ports.ts';

/** What lies in such buckets. */
export interface BucketKind {
  readonly pathOf: (platform: string, prefix: string) => string;
  /** So long one is good for. Milliseconds. */
  readonly life: number;
}

/** Of an endpoint that gave no answer, or none that can be read. */
const TROUBLE_LIFE = 60_000;
/** Buckets that are kept; the oldest are forgotten. */
const MOST_BUCKETS = 200;

export interface Bucket {
  /** Not believed yet. */
  readonly entries: readonly unknown[];
  /** Epoch milliseconds after which it is asked for again. */
  readonly until: number;
}

interface Kept extends Bucket {
  readonly etag: string | undefined;
}

/** Asks for what there is of all posts whose hash begins alike: one request a bucket, however many wait for it. */
export function createBuckets(
  { fetch, now, timeout }: Pick<CreatorPorts, 'fetch' | 'now' | 'timeout'>,
  { pathOf, life }: BucketKind,
) {
  const kept = new Map<string, Kept>();
  const underWay = new Map<string, Promise<Bucket>>();
  let doubts = 0;

  const ask = async (url: string): Promise<Bucket> => {
    const before = kept.get(url);
    const doubtsThen = doubts;
    const served = await fetchPublicFile({
      url,
      accept: 'application/json',
      etag: before?.etag,
      maxBytes: MAX_BUCKET_BYTES,
      fetch,
      timeout,
    });
    const entries = served.kind === 'file' ? readEntries(served.file) : undefined;
    const isAnswer = entries !== undefined || served.kind === 'same';
    const bucket: Kept = {
      // What was there before is believed no longer than it was good for.
      entries: entries ?? (served.kind === 'same' ? (before?.entries ?? []) : []),
      etag: served.kind === 'file' ? served.etag : isAnswer ? before?.etag : undefined,
      until: now() + (isAnswer ? life : TROUBLE_LIFE),
    };
    // What was asked before something changed may have been answered before, too.
    if (doubts !== doubtsThen) return { ...bucket, until: 0 };
    kept.delete(url);
    kept.set(url, bucket);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_BUCKETS) break;
      kept.delete(oldest);
    }
    return bucket;
  };

  /** What is good still. */
  const good = (url: string): Bucket | undefined => {
    const known = kept.get(url);
    const left = known ? known.until - now() : 0;
    return left > 0 && left <= Math.max(life, TROUBLE_LIFE) ? known : undefined;
  };

  return {
    /** Whether nobody has to be asked. */
    has: (endpoint: string, platform: string, prefix: string): boolean =>
      good(endpoint + pathOf(platform, prefix)) !== undefined,
    of(endpoint: string, platform: string, prefix: string): Promise<Bucket> {
      const url = endpoint + pathOf(platform, prefix);
      const known = good(url);
      if (known) return Promise.resolve(known);
      const asking = underWay.get(url) ?? ask(url);
      underWay.set(url, asking);
      return asking.finally(() => {
        if (underWay.get(url) === asking) underWay.delete(url);
      });
    },
    /** Something has changed since: what is kept is good no more, nor what is on its way. */
    doubt(): void {
      doubts += 1;
      underWay.clear();
      for (const [url, bucket] of kept) kept.set(url, { ...bucket, until: 0 });
    },
  };
}

function readEntries(file: Uint8Array): readonly unknown[] | undefined {
  try {
    return bucketSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file))).data;
  } catch {
    return undefined; // not JSON
  }
}
