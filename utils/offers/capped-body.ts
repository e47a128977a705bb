/** A response body that ends at a limit, and what became of it. */
export interface CappedBody {
  readonly stream: ReadableStream<Uint8Array>;
  /** True when the connection broke or was aborted before the body's end or the limit. */
  broken(): boolean;
  /** True when the limit cut the body. */
  cut(): boolean;
}

/**
 * The first `limit` decoded bytes of a body, pulled only as fast as they are read: a compressed bomb is never
 * inflated further than that. A broken connection *ends* the stream, so that whoever reads it needs no handling
 * of network errors; ask `broken()` afterwards.
 */
export function capBody(body: ReadableStream<Uint8Array>, limit: number): CappedBody {
  const reader = body.getReader();
  let left = limit;
  let broken = false;
  let cut = false;
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await reader.read().catch(() => undefined);
        if (!next) broken = true;
        if (!next || next.done) return controller.close();
        controller.enqueue(next.value.subarray(0, left));
        left -= next.value.length;
        if (left > 0) return;
        cut = left < 0;
        controller.close();
        await drop();
      },
      cancel: drop,
    },
    { highWaterMark: 0 },
  );
  // Cancelling a body that has already failed rejects with that failure, which `broken` tells better.
  async function drop() {
    await reader.cancel().catch(() => undefined);
  }
  return { stream, broken: () => broken, cut: () => cut };
}
