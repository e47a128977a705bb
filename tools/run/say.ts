/** One line of progress for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Says what is being done, does it, and says how long it took. */
export async function during<T>(what: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  say(`${what} …`);
  const result = await work();
  const seconds = (performance.now() - begun) / 1000;
  if (seconds >= 1) say(`  done in ${seconds.toFixed(0)} s`);
  return result;
}
