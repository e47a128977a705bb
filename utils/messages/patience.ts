/** A caller never waits longer for the other side, which may have been stopped in the middle of its answer. */
const LONGEST_MS = 10_000;

/** The answer, or an error when it is late (milliseconds). That nobody was there page-end.ts says. */
export async function answered<T>(answer: Promise<T>, longest = LONGEST_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), longest);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
