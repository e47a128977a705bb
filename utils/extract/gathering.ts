import type { Tag } from './tag.ts';
import { createTextCollector } from './text-collector.ts';

/** Gathers the text of the element that is being opened at `depth`; `done` has it when the element ends. */
export type Gather = (depth: number, done: (text: string) => void) => void;

/** The texts of open elements whose text somebody wants: one in another is gathered for both. */
export function createGathering() {
  const running: {
    depth: number;
    done: (text: string) => void;
    collector: ReturnType<typeof createTextCollector>;
  }[] = [];
  const gather: Gather = (depth, done) => {
    running.push({ depth, done, collector: createTextCollector() });
  };

  return {
    gather,
    open(tag: Tag, depth: number): void {
      for (const { collector } of running) collector.open(tag, depth);
    },
    closed(depth: number): void {
      for (const { collector } of running) collector.closed(depth);
      for (let last = running.at(-1); last && last.depth >= depth; last = running.at(-1)) {
        running.pop();
        last.done(last.collector.text);
      }
    },
    text(raw: string): void {
      for (const { collector } of running) collector.add(raw);
    },
    listening: () => running.length > 0,
  };
}
