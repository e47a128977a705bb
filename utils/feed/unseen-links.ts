import { atEnd } from './at-end.ts';

/** Fades, folds and tabs of a page may bring out what they hid: looked at again after this time. Milliseconds. */
const AGAIN_MS = 300;
/** What stands farther left of its post, or above it, is in no carousel of it. CSS pixels. */
const FAR = 1000;

const SHOWN: CheckVisibilityOptions = { checkOpacity: true, checkVisibilityCSS: true };

/** The links of posts that nobody can see: a page may stuff a post with products that way, and get cards for them. */
export interface UnseenLinks {
  has(link: Element): boolean;
  /** Looks at an entry's links, when the page is laid out; true where the entry is to be read without some of them. */
  look(links: readonly Element[], entry: Element): boolean;
}

/** `onSeen` is told of a link that can be seen now, or has left the page. Ends with `signal`. */
export function createUnseenLinks(onSeen: (link: Element) => void, signal: AbortSignal): UnseenLinks {
  const unseen = new Map<Element, Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lookAgain = () => {
    timer = undefined;
    const seen = [...unseen].filter(([link, entry]) => !(link.isConnected && isUnseen(link, entry)));
    for (const [link] of seen) unseen.delete(link);
    for (const [link] of seen) onSeen(link);
    wait();
  };
  const wait = () => {
    if (unseen.size > 0) timer ??= setTimeout(lookAgain, AGAIN_MS);
  };

  atEnd(signal, () => clearTimeout(timer));

  return {
    has: (link) => unseen.has(link),
    look(links, entry) {
      const found = links.filter((link) => !unseen.has(link) && isUnseen(link, entry));
      for (const link of found) unseen.set(link, entry);
      wait();
      return found.length > 0;
    },
  };
}

/** Of a post that is not to be seen as a whole, which may be on its way in, nothing is said. */
function isUnseen(link: Element, entry: Element): boolean {
  // What only its children have a box for is never "visible".
  if (!link.checkVisibility(SHOWN))
    return getComputedStyle(link).display !== 'contents' && entry.checkVisibility(SHOWN);
  const place = link.getBoundingClientRect();
  const post = entry.getBoundingClientRect();
  // Without a layout there is nothing to tell by.
  if (post.width === 0) return false;
  if (place.right < post.left - FAR || place.bottom < post.top - FAR) return true;
  const around = link.parentElement;
  return isPoint(link, place) || (around !== null && around !== entry && isPoint(around));
}

/** Whether a box is a point or a line, and nothing that is in it sticks out. */
function isPoint(box: Element, { width, height } = box.getBoundingClientRect()): boolean {
  if (width > 1 && height > 1) return false;
  if (getComputedStyle(box).overflow !== 'visible') return true;
  // A link may be stretched over a whole card by what a stylesheet puts into it.
  const isStretched = ['::before', '::after'].some((one) => getComputedStyle(box, one).content !== 'none');
  return !(isStretched || box.textContent?.trim() || [...box.children].some((child) => !isPoint(child)));
}
