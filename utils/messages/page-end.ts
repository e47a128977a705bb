import { browser } from 'wxt/browser';
import type { ProtocolMap } from './protocol.ts';

/**
 * The page's end of messaging.ts: the same messages on the wire, in a tenth of the library's bytes, which every
 * timeline would carry. tests/messages lets the two talk with each other.
 */

type Name = keyof ProtocolMap;
type Answer<N extends Name> = Awaited<ReturnType<ProtocolMap[N]>>;

/** Sends to the background; rejects with what the other side threw, or when nobody is there. */
export async function sendMessage<N extends Name>(
  type: N,
  ...[data]: Parameters<ProtocolMap[N]>
): Promise<Answer<N>> {
  const message = { id: 0, type, data, timestamp: Date.now() };
  const answer: { readonly res: Answer<N>; readonly err?: { readonly message?: string } } | undefined =
    await browser.runtime.sendMessage(message);
  if (!answer) throw new Error('no receiver');
  if (answer.err) throw new Error(answer.err.message);
  return answer.res;
}

/** Hears one kind of message and answers at once; the returned function ends it. */
export function onMessage<N extends Name>(
  type: N,
  listener: (data: Parameters<ProtocolMap[N]>[0]) => Answer<N>,
): () => void {
  const hear = (
    message: { readonly type?: unknown; readonly data: Parameters<ProtocolMap[N]>[0] },
    _: unknown,
    answer: (response: { readonly res: Answer<N> }) => void,
  ) => {
    if (message.type === type) answer({ res: listener(message.data) });
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}
