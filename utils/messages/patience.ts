/** A caller never waits longer for the other side, which may have been stopped in the middle of its answer. */
const LONGEST_MS = 10_000;

/** The answer, or an error when it is late (milliseconds), or when there was no receiver (undefined, says the library). */
export async function answered<T>(answer: Promise<T>, longest = LONGEST_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), longest);
  });
  try {
    const value = await Promise.race([answer, late]);
    if (value === undefined) throw new Error('no receiver');
    return value;
  } finally {
    clearTimeout(timer);
  }
}
