export type Theme = 'light' | 'dark';

/** How long after a click, or after the system's own change, a page has its other colours. */
const REPAINT_MS = 400;

/** Calls back when the page may have other colours now: nothing tells of its own switch but the click on it. */
export function onRepaint(run: () => void, signal: AbortSignal, wait = REPAINT_MS): void {
  const soon = () => setTimeout(run, wait);
  matchMedia('(prefers-color-scheme:dark)').addEventListener('change', soon, { signal });
  document.addEventListener('click', soon, { signal });
}

/**
 * The theme of what is under an element: the page's own, not the system's. The nearest background that is not
 * transparent decides. Reads computed style, so call it when layout is clean.
 */
export function themeUnder(element: Element): Theme {
  for (let at: Element | undefined = element; at; at = around(at)) {
    const colour = rgba(getComputedStyle(at).backgroundColor);
    if (colour && colour.alpha > 0.5) return colour.luma < 128 ? 'dark' : 'light';
  }
  return 'light';
}

/** What is around a shadow root is around its host. */
function around(element: Element): Element | undefined {
  const root = element.parentNode;
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
}

function rgba(colour: string): { luma: number; alpha: number } | undefined {
  const parts = colour.match(/[\d.]+/g)?.map(Number);
  if (!parts || parts.length < 3) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
  // Rec. 601 luma: good enough to tell a dark page from a light one.
  return { luma: 0.299 * red + 0.587 * green + 0.114 * blue, alpha };
}
