import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { ROW_HEIGHT } from './row-window.ts';

/** What a dragged wish is called among what can be dragged. */
export const WISH_TYPE = 'application/x-feedcart-wish';

interface RowDrag {
  /** The row before which what is dragged would be put. */
  readonly before: number | undefined;
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDragEnd: () => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Where a line between two rows stands, in pixels. */
export function placeUnder(before: number): number {
  return before * ROW_HEIGHT - 1;
}

/** Rows of a list being put elsewhere by pointer. */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  count: number,
  onPlace: (id: string, before: number) => void,
): RowDrag {
  const [before, setBefore] = useState<number>();
  const placeAt = (y: number): number => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    return Math.max(0, Math.min(count, Math.round((y - top) / ROW_HEIGHT)));
  };
  const handlers = {
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer?.types.includes(WISH_TYPE)) return;
      event.preventDefault();
      setBefore(placeAt(event.clientY));
    },
    onDragLeave(event: DragEvent) {
      if (!(event.relatedTarget instanceof Node && list.current?.contains(event.relatedTarget)))
        setBefore(undefined);
    },
    onDragEnd: () => setBefore(undefined),
    onDrop(event: DragEvent) {
      const id = event.dataTransfer?.getData(WISH_TYPE);
      setBefore(undefined);
      if (!id) return;
      event.preventDefault();
      onPlace(id, placeAt(event.clientY));
    },
  };
  return { before, handlers };
}
