import {
  DELETED,
  type PushResult,
  pushRecordSchema,
  SYNC_LIMITS,
  stampTime,
} from '../../utils/model/sync-wire.ts';
import { bodyOf } from './device.ts';

interface Stored {
  ver: number;
  cells: Record<string, { t: string; v: string | null }>;
}

/** The endpoint's side of the protocol for one account, without a database: small enough to be read as its definition. */
export class MemoryServer {
  now: () => number;
  epoch = 1;
  ver = 0;
  records = new Map<string, Stored>();
  /** Rows in a page of a pull, at most. */
  page = 7;
  /** What was asked, newest last: "push 3", "pull 17". */
  readonly log: string[] = [];

  constructor(now: () => number) {
    this.now = now;
  }

  /** The operator's backup. */
  backup(): { ver: number; records: Map<string, Stored> } {
    return structuredClone({ ver: this.ver, records: this.records });
  }

  /** A restored backup begins a new epoch. */
  restore(backup: { ver: number; records: Map<string, Stored> }): void {
    Object.assign(this, structuredClone(backup));
    this.epoch++;
  }

  /** What `createSync` takes as `fetch`. */
  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const { pathname, searchParams } = new URL(url);
    if (pathname.endsWith('/v1/sync/push')) return this.#push(JSON.parse(bodyOf(init)));
    return this.#pull(searchParams);
  };

  #push({ epoch, recs }: { epoch?: number; recs: unknown[] }): Response {
    this.log.push(`push ${recs.length}`);
    if (epoch !== undefined && epoch !== this.epoch) return this.#wrongEpoch();
    const results = recs.map((rec) => this.#merge(pushRecordSchema.parse(rec)));
    return Response.json({ epoch: this.epoch, now: this.now(), results });
  }

  #merge({ id, cells }: { id: string; cells: Stored['cells'] }): PushResult {
    const record = this.records.get(id) ?? { ver: 0, cells: {} };
    const refused: string[] = [];
    let code: PushResult['code'];
    let won = false;
    for (const [field, cell] of Object.entries(cells)) {
      const early = stampTime(cell.t) > this.now() + SYNC_LIMITS.aheadMs;
      const big = (cell.v?.length ?? 0) > SYNC_LIMITS.cellBytes;
      if (early || big) {
        refused.push(field);
        code = early ? 'ahead' : 'too_big';
      } else if (cell.t > (record.cells[field]?.t ?? '')) {
        record.cells[field] = cell;
        won = true;
      }
    }
    if (won) {
      record.ver = ++this.ver;
      this.records.set(id, record);
    }
    return { id, ver: record.ver, ...(code && { code, refused }) };
  }

  #pull(query: URLSearchParams): Response {
    const cursor = Number(query.get('cursor'));
    this.log.push(`pull ${cursor}`);
    if (query.has('epoch') && Number(query.get('epoch')) !== this.epoch) return this.#wrongEpoch();
    const rows = [...this.records]
      .filter(([, record]) => record.ver > cursor)
      .sort(([, a], [, b]) => a.ver - b.ver);
    const length = Math.min(this.page, Number(query.get('limit')));
    const recs = rows.slice(0, length).map(([id, record]) => ({ id, ...structuredClone(record) }));
    const more = rows.length > length;
    const head = more ? (recs.at(-1)?.ver ?? this.ver) : this.ver;
    return Response.json({ epoch: this.epoch, now: this.now(), cursor: head, more, recs });
  }

  #wrongEpoch(): Response {
    const body = { code: 'epoch', message: 'another epoch', epoch: this.epoch, now: this.now() };
    return Response.json(body, { status: 409 });
  }

  /** Ids of the records that are not removed. */
  alive(): string[] {
    return [...this.records]
      .filter(([, { cells }]) => typeof cells[DELETED]?.v !== 'string')
      .map(([id]) => id);
  }
}
