/** Long enough for whatever has woken the worker to be answered first. Milliseconds. */
const LEISURE_MS = 300;

/** Does what is to be done at every start, and what nobody waits for, when whoever woke us has had an answer. */
export function atLeisure(work: () => void): void {
  setTimeout(work, LEISURE_MS);
}
