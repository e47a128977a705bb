import { describe, expect, it } from 'vitest';
import { readPage } from '../../utils/extract/read-page.ts';
import { createScanner } from '../../utils/extract/scan.ts';
import { ADDRESS, jsonLd, mug, page } from './page.ts';

const PIECE = 1 << 16;

/** The page's bytes, some 64 KiB at a time. */
function streamOf(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + PIECE));
      at += PIECE;
    },
  });
}

describe('the time a page may take', () => {
  const LATE = page('', `${'<p>filler</p>'.repeat(60_000)}${jsonLd(mug())}`);

  it('ends the reading: what comes later is not there', async () => {
    expect(await readPage(streamOf(LATE), ADDRESS, () => 0)).toHaveProperty('page.title', 'Trail Mug');
    let time = 0;
    // Every look at the clock finds it three seconds on.
    const slow = () => {
      time += 3000;
      return time;
    };
    expect(await readPage(streamOf(LATE), ADDRESS, slow)).toEqual({ reason: 'not-a-product' });
  });

  it('does not run while the net is waited for', async () => {
    let time = 0;
    let isWaiting = false;
    const bytes = new TextEncoder().encode(page(jsonLd(mug())));
    const slow = new ReadableStream<Uint8Array>({
      pull(controller) {
        time += isWaiting ? 60_000 : 0;
        if (isWaiting) controller.close();
        else controller.enqueue(bytes);
        isWaiting = true;
      },
    });
    expect(await readPage(slow, ADDRESS, () => time)).toHaveProperty('page.title', 'Trail Mug');
  });
});

describe('a page whose parts never end', () => {
  /** Milliseconds of CPU that a text takes which comes in pieces of 16 characters. */
  const pushed = (text: string) => {
    const scanner = createScanner(
      {
        open: () => undefined,
        closed: () => undefined,
        text: () => undefined,
        listening: () => true,
        frame: () => undefined,
        scriptKind: () => 'any',
        script: () => undefined,
      },
      64,
    );
    const from = process.cpuUsage();
    for (let at = 0; at < text.length; at += 16) scanner.push(text.slice(at, at + 16));
    scanner.end();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  };

  it.each([
    ['a tag', '<a title="'],
    ['a comment', '<!-- '],
    ['a script', '<script>'],
    ['a declaration', '<!doctype '],
  ])('takes time by its length, not by its square: %s', (_, start) => {
    // By the square, a million characters in sixty thousand pieces would take minutes.
    expect(pushed(start + 'x '.repeat(500_000))).toBeLessThan(5000);
  });
});
