import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractOffer } from '../../utils/extract/extract-offer.ts';
import { createScanner, type PageSink } from '../../utils/extract/scan.ts';
import { ADDRESS, jsonLd, mug, page } from './page.ts';
import { streamOf } from './stream-of.ts';

const HTML = page(
  `<meta property="og:type" content="product">${jsonLd(mug({ name: 'Trail Mug Größe 1' }))}`,
  "<h1>Trail Mug &amp; Größe 1</h1><!-- a > b --><p class='x>y'>Was: <s>15,90&nbsp;€</s> 12,90 €</p><svg><title>x</title></svg>" +
    '<ul><li>a<li>b</ul><button disabled>Sold out</button><style>p{}</style><SCRIPT>"</scr" + "<p>"</SCRIPT ><p>5 < 6</p>',
);

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a page in pieces', () => {
  it('gives what the whole gives, wherever it is cut', async () => {
    const padded = HTML.replace('</head>', `<style>${'p{color:red}'.repeat(12_000)}</style></head>`);
    const whole = await extractOffer(padded, ADDRESS);
    expect(whole?.offers[0]?.prices.length).toBe(2);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 900, max: 50_000 }), { minLength: 1, maxLength: 5 }),
        async (sizes) => {
          expect(await extractOffer(streamOf(bytesOf(padded), sizes), ADDRESS)).toEqual(whole);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is told to the gatherers alike, cut at any character', () => {
    const tell = (cuts: readonly number[]) => {
      const told: string[] = [];
      let text = '';
      const tellOf = (what: string) => {
        flush();
        told.push(what);
      };
      const flush = () => {
        if (text) told.push(text);
        text = '';
      };
      const sink: PageSink = {
        open: (tag, depth) => tellOf(`<${depth} ${tag.get('class') ?? ''}`),
        closed: (depth) => tellOf(`>${depth}`),
        text: (raw) => {
          text += raw;
        },
        listening: () => true,
        frame: () => undefined,
        scriptKind: () => 'any',
        script: (_, body) => tellOf(body),
      };
      const scanner = createScanner(sink, 1);
      let from = 0;
      for (const cut of [...cuts, HTML.length]) {
        scanner.push(HTML.slice(from, cut));
        from = cut;
      }
      scanner.end();
      flush();
      return told;
    };
    const whole = tell([]);
    for (let cut = 0; cut <= HTML.length; cut++) expect(tell([cut])).toEqual(whole);
    expect(tell(Array.from({ length: HTML.length }, (_, i) => i))).toEqual(whole);
  });

  it('is read to a cap, and the rest is never asked for', async () => {
    let asked = 0;
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        asked += 1 << 16;
        controller.enqueue(new Uint8Array(1 << 16).fill(97));
      },
      cancel() {
        cancelled = true;
      },
    });
    expect(await extractOffer(endless, ADDRESS)).toBeUndefined();
    expect(cancelled).toBe(true);
    expect(asked).toBeLessThan(4 << 20);
  });
});

describe('a page in bytes', () => {
  const inBytes = async (bytes: Uint8Array) =>
    (await extractOffer(streamOf(bytes, [7, 1000]), ADDRESS))?.title;

  it('may be UTF-8, with or without a mark or a word', async () => {
    expect(await inBytes(bytesOf(page(jsonLd(mug({ name: '旅行杯' })))))).toBe('旅行杯');
    expect(await inBytes(bytesOf(`\ufeff${page(jsonLd(mug({ name: '旅行杯' })))}`))).toBe('旅行杯');
  });

  it('may be GBK, when it says so', async () => {
    const [before = '', after = ''] = page(`<meta charset="gbk">${jsonLd(mug({ name: 'NAME' }))}`).split(
      'NAME',
    );
    expect(
      await inBytes(
        new Uint8Array([...bytesOf(before), 0xc2, 0xc3, 0xd0, 0xd0, 0xb1, 0xad, ...bytesOf(after)]),
      ),
    ).toBe('旅行杯');
  });

  it('is windows-1252 when it says nothing and is no UTF-8', async () => {
    const [before = '', after = ''] = page(jsonLd(mug({ name: 'NAME' }))).split('NAME');
    expect(
      await inBytes(new Uint8Array([...bytesOf(before), 0x47, 0x72, 0xfc, 0x6e, ...bytesOf(after)])),
    ).toBe('Grün');
  });

  it('may name a charset that nobody knows', async () => {
    expect(await inBytes(bytesOf(page(`<meta charset="klingon">${jsonLd(mug())}`)))).toBe('Trail Mug');
  });
});
