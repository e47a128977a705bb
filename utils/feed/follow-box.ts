/**
 * Calls `onMove` when an element no longer stands where it stood, or has another size; nothing runs while it stays. Ends
 * with `signal`. Answers with the function that is to be told where the element stands now.
 */
export function followBox(
  element: Element,
  onMove: () => void,
  signal: AbortSignal,
): (box: DOMRectReadOnly) => void {
  let last = '';
  let frame: IntersectionObserver | undefined;
  const sizes = new ResizeObserver(onMove);
  sizes.observe(element);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    frame?.disconnect();
  });
  return ({ top, right, bottom, left }) => {
    const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
    // The window cut down to the element's own box, at most a pixel wider: it can't move without leaving that.
    const margin = [-top, right - clientWidth, bottom - clientHeight, -left]
      .map((side) => `${Math.ceil(side)}px`)
      .join(' ');
    if (margin === last || signal.aborted) return;
    last = margin;
    frame?.disconnect();
    let isFirst = true;
    frame = new IntersectionObserver(
      () => {
        if (!isFirst) onMove();
        isFirst = false;
      },
      { rootMargin: margin, threshold: 1 },
    );
    frame.observe(element);
  };
}
