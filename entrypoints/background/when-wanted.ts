/** Makes something when it is first wanted, once. Whoever wants it after a failure has it tried again. */
export function whenWanted<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
