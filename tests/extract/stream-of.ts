/** A page's bytes, so many at a time: the sizes in turn, from the first again after the last. */
export function streamOf(bytes: Uint8Array, sizes: readonly number[]): ReadableStream<Uint8Array> {
  let at = 0;
  let turn = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      const size = sizes[turn++ % sizes.length] ?? bytes.length;
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
}
