/** What the reader did with a card. */
export interface CardState {
  readonly selected: number;
  readonly grid: boolean;
  /** The post is shown although those with products are collapsed. */
  readonly open: boolean;
}

/** What a reader did is remembered for so many posts. */
const MOST_STATES = 500;
const UNTOUCHED: CardState = { selected: 0, grid: false, open: false };

/** Kept by post id, because virtual lists make a post's element anew. */
export interface CardStates {
  of(id: string): CardState;
  change(id: string, change: Partial<CardState>): void;
}

export function createCardStates(): CardStates {
  const states = new Map<string, CardState>();
  const of = (id: string) => states.get(id) ?? UNTOUCHED;
  return {
    of,
    change(id, change) {
      const state = { ...of(id), ...change };
      // Re-inserted, so that the map's order is by last use.
      states.delete(id);
      states.set(id, state);
      for (const oldest of states.keys()) {
        if (states.size <= MOST_STATES) break;
        states.delete(oldest);
      }
    },
  };
}
