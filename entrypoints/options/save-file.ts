/** Gives the user a file, under a name with the day in it. */
export function saveFile(pieces: readonly string[], type: string, ending: string, name = 'feedcart'): void {
  const day = new Date().toISOString().slice(0, 10);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([...pieces], { type }));
  link.download = `${name}-${day}.${ending}`;
  link.click();
  // After the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
