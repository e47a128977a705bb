import type { Table } from 'dexie';
import { formatStamp } from '../../model/stamp.ts';
import { quietSchema } from '../quiet-schema.ts';
import type { Migration } from './migration.ts';

/**
 * Settings that follow a person become records (personal.ts), so that they sync. When they were chosen nobody knows: their
 * stamps are the oldest there are, and whatever is chosen on a device from now on counts before them.
 */
export const personal: Migration = {
  version: 11,
  tables: {},
  async run(transaction, newHex) {
    const settings: Table<{ key: string; value: unknown }, string> = transaction.table('settings');
    const meta: Table<{ key: string; value: { device?: string } }, string> = transaction.table('meta');
    const value = async (key: string): Promise<unknown> => (await settings.get(key))?.value;
    const { sitesOff, shopsOff, muted, collapsePromos } = quietSchema.parse(await value('quiet'));
    const orders = await value('orders');
    const choices: { k: string; i: string; v: unknown }[] = [
      ...sitesOff.map((v) => ({ k: 'site', i: v, v })),
      ...shopsOff.map((v) => ({ k: 'shop', i: v, v })),
      ...muted.authors.map((v) => ({ k: 'author', i: `${v.site} ${v.id}`, v })),
      ...muted.products.map((v) => ({ k: 'product', i: v.key, v })),
      ...(Array.isArray(orders) ? orders.toReversed() : []).flatMap((v) =>
        typeof v?.key === 'string' && typeof v.on === 'string'
          ? [{ k: 'order', i: `${v.key} ${v.on}`, v }]
          : [],
      ),
      ...(collapsePromos ? [{ k: 'collapse', i: '', v: true }] : []),
    ];
    for (const key of ['shopper', 'watches', 'locale']) {
      const v = await value(key);
      if (v !== undefined) choices.push({ k: key, i: '', v });
    }
    const device = (await meta.get('clock'))?.value.device ?? newHex();
    const rows = choices.map((choice, n) => {
      const t = formatStamp(1, n, device);
      const cells = { set: { t, v: JSON.stringify({ s: 1, ...choice }) } };
      return { id: newHex() + newHex(), cells, dead: false, kind: 'setting', dirty: t };
    });
    await transaction.table('recs').bulkPut(rows);
  },
};
