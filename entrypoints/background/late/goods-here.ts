import type { Goods } from '../../../utils/cards/index.ts';
import {
  type GoodsPlace,
  giveBack,
  reserve,
  reservedIn,
  skusToReserve,
} from '../../../utils/creators/index.ts';
import { exchangeOf } from '../../../utils/endpoint/request.ts';
import type { GoodsStep } from '../../../utils/model/goods.ts';
import {
  type ReservationRow,
  readReservations,
  type Store,
  watchReservations,
} from '../../../utils/store/index.ts';

/** As the buttons of the details are called (components/goods-words.ts). */
const ANSWER = /^(want|wantgroup|reserve|join|cancel)-(\d{1,2})$/;

/** What became of an answer. */
interface Answered {
  readonly step?: GoodsStep;
  /** What is left now. */
  readonly goods?: readonly Goods[];
}

/** Reserving own goods of creators, with this browser's network, clock and memory. */
export interface GoodsHere {
  /** Resolves when it is known what is reserved. */
  ready(): Promise<void>;
  /** What is reserved, as last heard. */
  kept(): readonly ReservationRow[];
  answer(place: GoodsPlace, name: string, answer: string): Promise<Answered>;
}

/** `onChange` is called when something else is reserved than before, here or in another context. */
export function goodsHere(store: Store, onChange: () => void, report: (error: unknown) => void): GoodsHere {
  const ports = reservedIn(
    store,
    exchangeOf((url, init) => fetch(url, init)),
  );
  let kept: readonly ReservationRow[] = [];
  let isRead: Promise<void> | undefined;

  const ready = () => {
    isRead ??= new Promise((resolve) => {
      watchReservations(
        store,
        (rows) => {
          kept = rows;
          onChange();
          resolve();
        },
        (error) => {
          report(error);
          resolve();
        },
      );
    });
    return isRead;
  };

  const make = async (
    place: GoodsPlace,
    name: string,
    { sku, joined }: { readonly sku: string; readonly joined: boolean },
  ): Promise<Answered> => {
    const { endpoint, creator, item } = place;
    const { own, title } = item;
    if (!own) return {};
    const variant = own.variants?.find((one) => one.sku === sku)?.name;
    const wish = { endpoint, creator, name, sku, title, pay: own.pay, joined };
    const done = await reserve({ ...wish, ...(variant !== undefined && { variant }) }, ports);
    kept = await readReservations(store);
    if ('problem' in done) return { step: { kind: 'failed', because: done.problem } };
    const { left, group } = done;
    return { goods: replaced(place.goods, { sku, left, ...(group && { group }) }) };
  };

  const cancel = async ({ creator, goods }: GoodsPlace, sku: string): Promise<Answered> => {
    const row = kept.find((one) => one.creator === creator && one.sku === sku);
    if (!row) return {};
    if (!(await giveBack(row, ports))) return { step: { kind: 'untold' } };
    kept = await readReservations(store);
    const before = goods.find((one) => one.sku === sku);
    if (!before) return {};
    const { left, group } = before;
    const after = group && row.joined ? { ...group, joined: Math.max(0, group.joined - 1) } : group;
    return { goods: replaced(goods, { sku, left: left + 1, ...(after && { group: after }) }) };
  };

  return {
    ready,
    kept: () => kept,
    async answer(place, name, answer) {
      const [, what, digits = ''] = ANSWER.exec(answer) ?? [];
      const at = Number(digits);
      const sku = skusToReserve(place)[at];
      if (what === undefined || sku === undefined) return {};
      if (what === 'cancel') return cancel(place, sku);
      if (what === 'want' || what === 'wantgroup')
        return { step: { kind: 'asks', at, joins: what === 'wantgroup' } };
      return make(place, name, { sku, joined: what === 'join' });
    },
  };
}

function replaced(goods: readonly Goods[], fresh: Goods): readonly Goods[] {
  return goods.map((one) => (one.sku === fresh.sku ? fresh : one));
}
