/** Hears of a link that is dropped anywhere on the page, and that one is held over it. */
export interface DropListener {
  readonly onOver: () => void;
  readonly onLink: (url: string) => void;
}

let listener: DropListener | undefined;
let early: string | undefined;

/** From now on links may be dropped on the page. What is dropped before somebody listens waits for them. */
export function acceptLinks(): void {
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('text/uri-list')) return;
    // Only what says so may be dropped on.
    event.preventDefault();
    listener?.onOver();
  });
  document.addEventListener('drop', (event) => {
    const url = linkIn(event.dataTransfer?.getData('text/uri-list') ?? '');
    if (url === undefined) return;
    event.preventDefault();
    if (listener) listener.onLink(url);
    else early = url;
  });
}

/** Hears of each link, beginning with one that was dropped before. Returns what ends it. */
export function listenToDrops(to: DropListener): () => void {
  listener = to;
  if (early !== undefined) to.onLink(early);
  early = undefined;
  return () => {
    listener = undefined;
  };
}

/** The first address of what was dropped (RFC 2483: lines with # are remarks). */
function linkIn(list: string): string | undefined {
  return list
    .split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => /^https?:\/\//i.test(line));
}
