import {
  keepBioCodes,
  keepCardSeq,
  keepCode,
  keepCreatorFilter,
  keepCreatorLog,
  keepProven,
  keepSpared,
  readBioCodes,
  readCardSeq,
  readCodes,
  readCreatorFilter,
  readCreatorLog,
  readProven,
  readSpared,
} from '../store/creators.ts';
import type { Store } from '../store/store.ts';
import type { CreatorStore } from './ports.ts';

/** What is remembered of creators, in the store. */
export function keptIn(store: Store): CreatorStore {
  return {
    readFilter: (platform) => readCreatorFilter(store, platform),
    keepFilter: (row) => keepCreatorFilter(store, row),
    readLog: (name) => readCreatorLog(store, name),
    keepLog: (row) => keepCreatorLog(store, row),
    readCodes: (name) => readCodes(store, name),
    keepCode: (name, code) => keepCode(store, name, code),
    readBio: (name) => readBioCodes(store, name),
    keepBio: (name, codes) => keepBioCodes(store, name, codes),
    readProven: (name) => readProven(store, name),
    keepProven: (name, creator) => keepProven(store, name, creator),
    readSpared: () => readSpared(store),
    keepSpared: (spared) => keepSpared(store, spared),
    readSeq: (name) => readCardSeq(store, name),
    keepSeq: (row) => keepCardSeq(store, row),
  };
}
