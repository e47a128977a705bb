import { clockMeta, readMeta } from './meta.ts';
import { hex, type Store } from './store.ts';
import { write } from './write.ts';

/** What this device is known by: 16 hex digits, at the end of every stamp it makes. */
export async function readDeviceId(store: Store): Promise<string> {
  const clock = await readMeta(store.database.meta, clockMeta);
  return clock?.device ?? renewDeviceId(store);
}

/** Makes this device another one from here on; the clock goes on where it was. */
export function renewDeviceId(store: Store): Promise<string> {
  return write(store, async ({ clock }) => {
    const device = hex(store.randomBytes(8));
    await store.database.meta.put({ key: clockMeta.key, value: { ...clock.state(), device } });
    return device;
  });
}
