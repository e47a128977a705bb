import { noteOpening, type OpeningPorts, tellOpenings } from '../../utils/creators/index.ts';
import { exchangeOf } from '../../utils/endpoint/request.ts';
import {
  dropOpenings,
  keepOpening,
  readOpenings,
  readSettings,
  type Store,
  watchCommits,
} from '../../utils/store/index.ts';

/** Openings of creators' cards, for readers who want them counted. */
export interface OpeningsHere {
  /** A card was opened; nothing is kept of it unless the reader wants that. */
  note(endpoint: string, platform: string, post: string): Promise<void>;
  /** Tells what is due, if anything is. */
  tell(): void;
}

/** With this browser's network, clock and chance. What waits is forgotten as soon as the reader wants it no more. */
export function openingsHere(store: Store, report: (error: unknown) => void): OpeningsHere {
  const ports: OpeningPorts = {
    ...exchangeOf((url, init) => fetch(url, init)),
    store: {
      read: () => readOpenings(store),
      keep: (row) => keepOpening(store, row),
      drop: (name) => dropOpenings(store, name),
    },
    random: () => Math.random(),
  };
  const isWanted = async () => {
    const { on, openings } = (await readSettings(store)).creators;
    return on && openings === true;
  };
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<unknown>) => {
    turn = turn.then(work).catch(report);
    return turn;
  };
  watchCommits(store, ({ settings }) => {
    if (settings) void inTurn(async () => ((await isWanted()) ? undefined : dropOpenings(store)));
  });
  return {
    async note(endpoint, platform, post) {
      await inTurn(async () =>
        (await isWanted()) ? noteOpening({ endpoint, platform, post }, ports) : undefined,
      );
    },
    tell() {
      void inTurn(async () => ((await isWanted()) ? tellOpenings(ports) : undefined));
    },
  };
}
