import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DeviceChoice } from '../../components/device-list.tsx';
import { listDevices, renameDevice, revokeDevice } from '../../utils/account/index.ts';
import type { Endpoint, Store } from '../../utils/store/index.ts';
import { fetchHere } from './connect.ts';

/** The account's devices as the endpoint has them, asked for when the settings are looked at. */
export function useDevices(store: Store, endpoint: Endpoint | undefined) {
  const [devices, setDevices] = useState<readonly DeviceChoice[] | null>();
  const { url, token, secret } = endpoint ?? {};

  const load = useCallback(async () => {
    if (!endpoint || secret === undefined) return setDevices(undefined);
    const list = await listDevices({ store, endpoint, fetch: fetchHere });
    setDevices('error' in list ? null : list);
  }, [store, url, token, secret]);
  useEffect(() => {
    load().catch(() => setDevices(null));
  }, [load]);

  /** Does something at the endpoint, and shows what became of it. */
  const change = (work: (asking: Parameters<typeof listDevices>[0]) => Promise<unknown>): void => {
    if (endpoint) work({ store, endpoint, fetch: fetchHere }).then(load, () => setDevices(null));
  };
  return {
    devices,
    rename: (id: string, name: string) => change((asking) => renameDevice(asking, id, name)),
    revoke: (id: string) => change((asking) => revokeDevice(asking, id)),
  };
}
