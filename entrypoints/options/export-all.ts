import type { Store } from '../../utils/store/index.ts';
import { saveFile } from './save-file.ts';

/** Gives the user a file with everything that is kept, to be read in again. What writes it is loaded when it is wanted. */
export async function exportAll(store: Store): Promise<void> {
  const { exportJson } = await import('../../utils/transfer/index.ts');
  saveFile(await Array.fromAsync(exportJson(store)), 'application/json', 'json');
}
