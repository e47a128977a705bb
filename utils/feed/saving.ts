import type { Saving } from '../../components/card/card-product.ts';
import type { Questions } from './questions.ts';

interface SavingOptions {
  readonly questions: Questions;
  readonly onChange: (key: string) => void;
}

/** How saving a product goes: kept by product, so that every card of it says the same. */
export interface SavingStates {
  of(key: string): Saving;
  /** Runs `save` and follows it; whatever goes wrong is "failed", and nothing is claimed that is not stored. */
  run(key: string, save: () => Promise<boolean>): Promise<void>;
}

export function createSaving({ questions, onChange }: SavingOptions): SavingStates {
  const states = new Map<string, Saving>();
  const set = (key: string, state: Saving) => {
    states.set(key, state);
    onChange(key);
  };
  return {
    of: (key) => states.get(key) ?? (questions.viewOf(key)?.saved ? 'saved' : 'no'),
    async run(key, save) {
      set(key, 'saving');
      try {
        // A background that ended meanwhile is asked once more: what is saved twice is there once.
        if (!(await save().catch(save))) return set(key, 'failed');
        states.delete(key);
        questions.learn([{ pending: false, ...questions.viewOf(key), key, saved: true }]);
      } catch {
        // No background to answer: the button says that nothing was stored.
        set(key, 'failed');
      }
    },
  };
}
