import { dropOpenings, readSettings, type Store, watchCommits } from '../../utils/store/index.ts';

/** Openings of creators' cards, for readers who want them counted. */
export interface OpeningsHere {
  /** A card was opened; nothing is kept of it unless the reader wants that. */
  note(endpoint: string, platform: string, post: string): Promise<void>;
  /** Tells what is due, if anything is. */
  tell(): void;
}

/** What waits to be told is forgotten as soon as the reader wants it no more. */
export function openingsHere(store: Store, report: (error: unknown) => void): OpeningsHere {
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
      await inTurn(async () => {
        if (!(await isWanted())) return;
        const { noteOpeningHere } = await import('./late/openings.ts');
        await noteOpeningHere(store, { endpoint, platform, post });
      });
    },
    tell() {
      void inTurn(async () => {
        if (!(await isWanted())) return;
        const { tellOpeningsHere } = await import('./late/openings.ts');
        await tellOpeningsHere(store);
      });
    },
  };
}
