export type Theme = 'light' | 'dark';

/**
 * The theme of what is under an element: the page's own, not the system's. The nearest background that is not
 * transparent decides. Reads computed style, so call it when layout is clean.
 */
export function themeUnder(element: Element): Theme {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = rgba(getComputedStyle(at).backgroundColor);
    if (colour && colour.alpha > 0.5) return colour.luma < 128 ? 'dark' : 'light';
  }
  return 'light';
}

function rgba(colour: string): { luma: number; alpha: number } | undefined {
  const parts = colour.match(/[\d.]+/g)?.map(Number);
  if (!parts || parts.length < 3) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
  // Rec. 601 luma: good enough to tell a dark page from a light one.
  return { luma: 0.299 * red + 0.587 * green + 0.114 * blue, alpha };
}
