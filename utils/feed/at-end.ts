/** Does something when a life is over. One word for it: a timeline carries these lines six times. */
export function atEnd(life: AbortSignal, run: () => void): void {
  life.addEventListener('abort', run);
}
