import type { Store } from '../../utils/store/index.ts';
export function keepInSync(_store: Store, _report: (error: unknown) => void): { soon: () => void } {
  return { soon: () => {} };
}
