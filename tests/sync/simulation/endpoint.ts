import { isOverQuota, mergePush, type StoredRecord } from '../../../server/merge-push.ts';
import type { Fetch } from '../../../utils/endpoint/send.ts';
import { pushRequestSchema, SYNC_LIMITS } from '../../../utils/model/sync-wire.ts';
import { bodyOf } from '../content.ts';

/** What the operator backs up. */
interface Held {
  readonly account: { readonly ver: number; readonly records: number; readonly bytes: number };
  readonly records: ReadonlyMap<string, StoredRecord>;
}

/** The endpoint of one account: the server's own merge over a Map, its rows paged as its queries do. */
export interface SimulatedEndpoint {
  readonly fetch: Fetch;
  readonly backup: () => void;
  /** The last backup comes back; a new epoch with it, as `--restored` makes one. */
  readonly restore: () => void;
  readonly records: () => ReadonlyMap<string, StoredRecord>;
}

/** Rows in a page: small, so that histories have pages. */
const PAGE = 7;

export function simulatedEndpoint(now: () => number): SimulatedEndpoint {
  let epoch = 1;
  let held: Held = { account: { ver: 0, records: 0, bytes: 0 }, records: new Map() };
  let kept = held;

  const wrongEpoch = () => refuse(409, 'epoch', { epoch, now: now() });

  function push(body: unknown): Response {
    const request = pushRequestSchema.safeParse(body);
    if (!request.success) return refuse(400, 'bad');
    if (request.data.epoch !== undefined && request.data.epoch !== epoch) return wrongEpoch();
    if ((request.data.cursor ?? 0) > held.account.ver) return wrongEpoch();
    const merged = mergePush(held.account, [...held.records.values()], request.data.recs, now(), SYNC_LIMITS);
    if (isOverQuota(held.account, merged, SYNC_LIMITS)) return refuse(403, 'quota');
    const records = new Map(held.records);
    for (const record of merged.changed) records.set(record.id, record);
    held = { account: merged.account, records };
    return Response.json({ epoch, now: now(), results: merged.results });
  }

  function pull(query: URLSearchParams): Response {
    const cursor = Number(query.get('cursor'));
    if (query.has('epoch') && Number(query.get('epoch')) !== epoch) return wrongEpoch();
    if (cursor > held.account.ver) return wrongEpoch();
    const rows = [...held.records.values()].filter(({ ver }) => ver > cursor).sort((a, b) => a.ver - b.ver);
    const more = rows.length > PAGE;
    const recs = rows
      .slice(0, PAGE)
      .map(({ id, ver, cells }) => ({ id, ver, cells: Object.fromEntries(cells) }));
    const head = more ? (recs.at(-1)?.ver ?? 0) : held.account.ver;
    return Response.json({ epoch, now: now(), cursor: head, more, recs });
  }

  return {
    fetch: async (url, init) => {
      const { pathname, searchParams } = new URL(url);
      return pathname.endsWith('/push') ? push(JSON.parse(bodyOf(init))) : pull(searchParams);
    },
    backup: () => {
      kept = held;
    },
    restore: () => {
      held = kept;
      epoch++;
    },
    records: () => held.records,
  };
}

function refuse(status: number, code: string, more: object = {}): Response {
  return Response.json({ code, message: code, ...more }, { status });
}
