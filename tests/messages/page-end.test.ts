import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ProtocolMap } from '../../utils/messages/protocol.ts';

type Hear = (message: unknown, sender: unknown, answer: (response: unknown) => void) => unknown;

/** One end of the browser's messaging: what is sent there is heard by the other end's listeners. */
function connect() {
  const ends = [new Set<Hear>(), new Set<Hear>()] as const;
  const send = (to: Set<Hear>, message: unknown) =>
    new Promise<unknown>((resolve) => {
      const wire = (value: unknown) => (value === undefined ? value : JSON.parse(JSON.stringify(value)));
      let waits = false;
      for (const hear of to)
        waits = hear(wire(message), {}, (answer) => resolve(wire(answer))) === true || waits;
      if (!waits) resolve(undefined);
    });
  const listeners = (own: Set<Hear>) => ({
    addListener: (hear: Hear) => own.add(hear),
    removeListener: (hear: Hear) => own.delete(hear),
  });
  return {
    page: { sendMessage: (message: unknown) => send(ends[0], message), onMessage: listeners(ends[1]) },
    background: {
      runtime: { onMessage: listeners(ends[0]), lastError: undefined },
      tabs: {
        sendMessage: (
          _tab: number,
          message: unknown,
          _options: unknown,
          answer: (response: unknown) => void,
        ) => send(ends[1], message).then(answer),
      },
    },
  };
}

/** Our end in a page, and the library's in the background. */
async function bothEnds() {
  const { page, background } = connect();
  Object.assign(fakeBrowser.runtime, page);
  vi.stubGlobal('chrome', background);
  const { defineExtensionMessaging } = await import('@webext-core/messaging');
  const pageEnd = await import('../../utils/messages/page-end.ts');
  return { page: pageEnd, background: defineExtensionMessaging<ProtocolMap>() };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('what the page asks, the library answers', async () => {
  const { page, background } = await bothEnds();
  background.onMessage('lookUp', ({ data }) =>
    data.map(({ product }) => ({ key: product.id, pending: false, saved: false })),
  );
  const product = { merchant: 'amazon.com', id: 'B000000001', url: 'https://www.amazon.com/dp/B000000001' };
  expect(await page.sendMessage('lookUp', [{ product, certain: true }])).toEqual([
    { key: 'B000000001', pending: false, saved: false },
  ]);
});

test('what the library throws, the page rejects with', async () => {
  const { page, background } = await bothEnds();
  background.onMessage('pageSettings', () => {
    throw new Error('not a page that may ask');
  });
  await expect(page.sendMessage('pageSettings', true)).rejects.toThrow('not a page that may ask');
});

test('a message that nobody hears is an error, not silence', async () => {
  const { page } = await bothEnds();
  await expect(page.sendMessage('pageSettings', true)).rejects.toThrow('no receiver');
});

test('the page hears its own kind of message, answers, and stops hearing when told to', async () => {
  const { page, background } = await bothEnds();
  const heard: unknown[] = [];
  const end = page.onMessage('changed', (news) => {
    heard.push(news);
    return true;
  });
  expect(await background.sendMessage('changed', { views: [] }, 7)).toBe(true);
  end();
  await background.sendMessage('changed', { views: [] }, 7).catch(() => undefined);
  expect(heard).toEqual([{ views: [] }]);
});
