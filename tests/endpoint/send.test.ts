import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fetchPublicFile } from '../../utils/endpoint/fetch-public-file.ts';
import { request } from '../../utils/endpoint/request.ts';
import type { Fetch } from '../../utils/endpoint/send.ts';

const url = 'https://sync.example/v1/thing';
const MAX = 4 * 1024 * 1024;
const timeout = (ms: number) => AbortSignal.timeout(ms);

/** Both ways to ask an endpoint; each says in a word what came of it. */
const ways: Readonly<Record<string, (fetch: Fetch, timer?: typeof timeout) => Promise<string>>> = {
  async 'A request of the protocol'(fetch, timer = timeout) {
    const exchange = { fetch, now: () => 0, timeout: timer };
    const reply = await request(exchange, { method: 'GET', url, answer: z.object({ at: z.string() }) });
    return reply.kind === 'answer' ? reply.body.at : reply.code;
  },
  async 'A public file'(fetch, timer = timeout) {
    const wish = { url, accept: 'application/json', etag: undefined, maxBytes: MAX, fetch, timeout: timer };
    const served = await fetchPublicFile(wish);
    return served.kind === 'file' ? JSON.parse(new TextDecoder().decode(served.file)).at : served.kind;
  },
};

/** What either says where nothing can be known, and where the answer is longer than any of ours. */
const words: Readonly<Record<string, readonly string[]>> = {
  'A request of the protocol': ['offline', 'not_our_server'],
  'A public file': ['unreachable', 'too-big'],
};

const json = (body: BodyInit) => new Response(body, { headers: { 'content-type': 'application/json' } });
const streamed = (pull: UnderlyingSource<Uint8Array<ArrayBuffer>>['pull'], cancel?: () => void) =>
  json(new ReadableStream({ ...(pull && { pull }), ...(cancel && { cancel }) }));

describe.for(Object.keys(ways))('%s', (name) => {
  const ask = ways[name] ?? (() => Promise.reject(new Error('no such way')));
  const [nothing, tooLong] = words[name] ?? [];

  test('brings nothing of the user along, and follows nobody elsewhere', async () => {
    let sent: RequestInit = {};
    const said = await ask(async (_, init) => {
      sent = init;
      return json('{"at":"here"}');
    });
    expect(said).toBe('here');
    expect(sent).toMatchObject({
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    expect(Object.keys(sent.headers ?? {})).toEqual(['accept']);
  });

  test('has twenty seconds', async () => {
    const asked: number[] = [];
    const timer = (ms: number): AbortSignal => {
      asked.push(ms);
      return AbortSignal.abort();
    };
    const said = await ask(async (_, { signal }) => {
      signal?.throwIfAborted();
      return json('{"at":"here"}');
    }, timer);
    expect([said, asked]).toEqual([nothing, [20_000]]);
  });

  test('reads a text whose letters were cut in two on the way', async () => {
    const bytes = [...new TextEncoder().encode('{"at":"这里"}')].values();
    const said = await ask(async () =>
      streamed((control) => {
        const { done, value } = bytes.next();
        if (done) control.close();
        else control.enqueue(Uint8Array.of(value));
      }),
    );
    expect(said).toBe('这里');
  });

  test('stops reading at what is longer than any answer of ours, and lets go of the connection', async () => {
    let read = 0;
    let isLetGo = false;
    const said = await ask(async () =>
      streamed(
        (control) => {
          read += 1024 * 1024;
          control.enqueue(new Uint8Array(1024 * 1024));
        },
        () => {
          isLetGo = true;
        },
      ),
    );
    expect([said, isLetGo]).toEqual([tooLong, true]);
    expect(read).toBeLessThanOrEqual(MAX + 2 * 1024 * 1024);
  });

  test.for<[string, Fetch]>([
    ['nobody answers', async () => Promise.reject(new TypeError('no network'))],
    [
      'the answer breaks off',
      async () => {
        let parts = 0;
        return streamed((control) => {
          if (parts++ > 0) control.error(new TypeError('cut off'));
          else control.enqueue(new TextEncoder().encode('{"at":"he'));
        });
      },
    ],
  ])('knows nothing when %s', async ([, fetch]) => {
    expect(await ask(fetch)).toBe(nothing);
  });
});
