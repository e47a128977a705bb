/** A decoded picture. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  close(): void;
}

/** The part of an OffscreenCanvas that is used. */
export interface Canvas<P extends Picture> {
  /** Draws the picture's rectangle (x, y, width, height) over the whole canvas. */
  draw(picture: P, from: readonly [x: number, y: number, width: number, height: number]): void;
  encode(type: string, quality: number): Promise<Blob>;
}

/** How pictures are decoded and drawn: passed in, as Node has neither. */
export interface Drawing<P extends Picture = Picture> {
  decode(image: Blob): Promise<P>;
  canvas(width: number, height: number): Canvas<P>;
}

/** The browser's own: the same in Chrome's service worker and Firefox's event page. */
export const browserDrawing: Drawing<ImageBitmap> = {
  decode: (image) => createImageBitmap(image),
  canvas(width, height) {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    return {
      draw(picture, [x, y, w, h]) {
        if (!context) return;
        context.imageSmoothingQuality = 'high';
        // JPEG has no transparency: without a ground it would turn black.
        context.fillStyle = 'white';
        context.fillRect(0, 0, width, height);
        context.drawImage(picture, x, y, w, h, 0, 0, width, height);
      },
      encode: (type, quality) => canvas.convertToBlob({ type, quality }),
    };
  },
};
