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

/** The `until` of what has changed since it was asked for. */
const DOUBTED = 0;

/** Whether one more request is to be made. */
export type MayAsk = () => Promise<boolean>;

/** Asks for what there is of all posts whose hash begins alike: one request a bucket, however many wait for it. */
export function createBuckets(
  { fetch, now, timeout }: Pick<CreatorPorts, 'fetch' | 'now' | 'timeout'>,
  { pathOf, life }: BucketKind,
) {
  const kept = new Map<string, Kept>();
  const underWay = new Map<string, Promise<Bucket>>();
  let doubts = 0;

  const ask = async (url: string, mayAsk: MayAsk | undefined): Promise<Bucket> => {
    const before = kept.get(url);
    // After a deed of this reader's the endpoint knows what they look at: it is asked what became of it, come what may.
    if (mayAsk && before?.until !== DOUBTED && !(await mayAsk())) return { entries: [], until: now() + life };
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
    if (doubts !== doubtsThen) return { ...bucket, until: DOUBTED };
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
    /** Whether nobody has to be asked, or somebody is being asked already. */
    has(endpoint: string, platform: string, prefix: string): boolean {
      const url = endpoint + pathOf(platform, prefix);
      return good(url) !== undefined || underWay.has(url);
    },
    /** @param mayAsk asked once a request, before it is made; where it says no the bucket is empty, and nothing is kept */
    of(endpoint: string, platform: string, prefix: string, mayAsk?: MayAsk): Promise<Bucket> {
      const url = endpoint + pathOf(platform, prefix);
      const known = good(url);
      if (known) return Promise.resolve(known);
      const asking = underWay.get(url) ?? ask(url, mayAsk);
      underWay.set(url, asking);
      return asking.finally(() => {
        if (underWay.get(url) === asking) underWay.delete(url);
      });
    },
    /** Something has changed since: what is kept is good no more, nor what is on its way. */
    doubt(): void {
      doubts += 1;
      underWay.clear();
      for (const [url, bucket] of kept) kept.set(url, { ...bucket, until: DOUBTED });
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
