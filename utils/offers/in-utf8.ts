const BYTE_ORDER_MARK = Uint8Array.of(0xef, 0xbb, 0xbf);

/**
 * A page's bytes so that a reader who only knows byte-order marks and `<meta>` decodes them as the Content-Type
 * header says, which by the HTML standard comes before `<meta>`. Untouched when the header names no charset.
 */
export function inUtf8(body: ReadableStream<Uint8Array>, contentType: string): ReadableStream<Uint8Array> {
  const decoder = decoderOf(/;\s*charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1]);
  if (!decoder) return body;
  const reader = body.getReader();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(BYTE_ORDER_MARK),
      async pull(controller) {
        // A stream asks again only after it was given something: go on until there is text.
        for (;;) {
          const { done, value } = await reader.read();
          const text = decoder.decode(value, { stream: !done });
          if (text) controller.enqueue(encoder.encode(text));
          if (done) controller.close();
          if (done || text) return;
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 1 },
  );
}

function decoderOf(label: string | undefined): TextDecoder | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label);
  } catch {
    // A charset that does not exist is no charset.
    return undefined;
  }
}
