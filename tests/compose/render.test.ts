import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countBy } from '../../utils/compose/count.ts';
import { platforms } from '../../utils/compose/platforms/index.ts';
import { linkOf, render } from '../../utils/compose/render.ts';
import { type Draft, type Listing, PLATFORMS } from '../../utils/model/draft.ts';
import { draftOf, ownListing, shopListing } from './drafts.ts';

const nine = Array.from({ length: 9 }, (_, index) => shopListing(index + 1));
const textsOf = (draft: Draft, on: (typeof PLATFORMS)[number] = draft.platform) =>
  render(draft, platforms[on], 'zh-CN').parts.map(({ text }) => text);

describe('the text of a draft', () => {
  test('is the label, what the creator says, the goods with their prices and links', () => {
    const draft = draftOf({
      words: '冬天都用得上',
      labels: { weibo: '广告' },
      listings: [shopListing(1), ownListing(2, { description: '手作' })],
    });
    expect(textsOf(draft)).toEqual([
      [
        '广告 冬天都用得上',
        '',
        '1. 保温杯 1 · ¥199.00',
        'https://item.taobao.com/item.htm?id=610000000001&pid=mm_26632614_0_0',
        '',
        '2. Canvas bag 2 · ¥46.00',
        '手作',
        'https://pay.stripe.com/b/2',
      ].join('\n'),
    ]);
  });

  test('has no number where there is one thing, and no price where none is wanted', () => {
    expect(textsOf(draftOf({ listings: [shopListing(1)], prices: false }))[0]?.split('\n')[0]).toBe(
      '保温杯 1',
    );
  });

  test('goes on in further posts, each with its label and its place', () => {
    const texts = textsOf(draftOf({ words: 'Nine for winter', labels: { x: '#ad' }, listings: nine }), 'x');
    expect(texts.length).toBeGreaterThan(1);
    for (const [index, text] of texts.entries()) {
      expect(text.startsWith('#ad ')).toBe(true);
      expect(text.endsWith(`(${index + 1}/${texts.length})`)).toBe(true);
    }
  });

  test('has no link where a link can’t be opened', () => {
    for (const on of ['xiaohongshu', 'douyin', 'instagram'] as const)
      expect(textsOf(draftOf({ listings: nine }), on)[0]).not.toContain('http');
  });

  test('is one text where there are no threads, and says that it is too long', () => {
    const { parts } = render(draftOf({ words: '长'.repeat(1001) }), platforms.xiaohongshu, 'zh-CN');
    expect(parts).toMatchObject([{ isOver: true, length: 1001 }]);
  });

  test('has no angle bracket on YouTube', () => {
    expect(textsOf(draftOf({ words: 'a <b> c' }), 'youtube')).toEqual(['a ‹b› c']);
  });

  test('says of a link that no post holds that it is too long, and cuts nothing of it', () => {
    const posted = `https://item.taobao.com/item.htm?id=1&x=${'y'.repeat(2000)}`;
    const { parts } = render(
      draftOf({ listings: [shopListing(1, { posted })] }),
      {
        ...platforms.weibo,
        limits: [{ by: 'units', most: 500 }],
      },
      'zh-CN',
    );
    expect(parts.filter(({ isOver }) => isOver).map(({ text }) => text.includes(posted))).toEqual([true]);
  });
});

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.lorem({ maxCount: 30 }),
  fc
    .array(fc.constantFrom('保温杯', '好用', '👨‍👩‍👧‍👦', 'https://bsky.app/x', '\n', ' ', '#茶'), {
      maxLength: 80,
    })
    .map((all) => all.join('')),
);
const listing = (number: number): fc.Arbitrary<Listing> =>
  fc
    .record({ title: words, description: words, query: fc.webQueryParameters(), own: fc.boolean() })
    .map(({ title, description, query, own }) => {
      const more = { title: title.slice(0, 300), description: description.slice(0, 1000) };
      const posted = `https://s.click.taobao.com/t?e=${encodeURI(query)}&n=${number}e`;
      return own ? ownListing(number, { ...more, pay: posted }) : shopListing(number, { ...more, posted });
    });
const drafts = fc
  .record({
    words,
    platform: fc.constantFrom(...PLATFORMS),
    label: fc.constantFrom('', '广告', '#ad'),
    listings: fc
      .integer({ min: 0, max: 9 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => listing(index + 1)))),
  })
  .map(({ label, ...draft }) => draftOf({ ...draft, labels: { [draft.platform]: label } }));

/** Words alone: blanks, numbers of a thread and labels are the platform's. */
const bare = (texts: readonly string[], label: string) =>
  texts
    .map((text) => (texts.length > 1 ? text.replace(/\n\(\d+\/\d+\)$/, '') : text))
    .map((text) => text.slice(label === '' ? 0 : label.length))
    .join('')
    .replace(/[\s\u200b]+/g, '');

describe('any draft on any platform', () => {
  test('fits every post of a thread, and keeps each link whole, once and in order', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const platform = platforms[draft.platform];
        const { parts } = render(draft, platform, 'en');
        for (const { text, isOver } of parts) {
          expect(isOver).toBe(platform.limits.some(({ by, most }) => countBy(by, text) > most));
          if (platform.thread) expect(isOver).toBe(false);
        }
        if (!platform.links) return;
        const all = parts.map(({ text }) => text).join('\n');
        let from = 0;
        for (const link of draft.listings.map(linkOf)) {
          const at = all.indexOf(`${link}`, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + 1;
        }
      }),
      { numRuns: 80 },
    );
  });

  test('loses nothing of what was written', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const platform = platforms[draft.platform];
        const wide = { ...platform, limits: [{ by: 'units', most: 1e9 }] } as const;
        const label = draft.labels[draft.platform] ?? '';
        const texts = (on: typeof platform) => render(draft, on, 'en').parts.map(({ text }) => text);
        expect(bare(texts(platform), label)).toBe(bare(texts(wide), label));
      }),
      { numRuns: 80 },
    );
  });

  test('names each of the goods in the post it stands in', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { parts } = render(draft, platforms[draft.platform], 'en');
        const named = new Set(parts.flatMap(({ listings }) => listings));
        expect([...named]).toEqual(draft.listings.map(({ id }) => id));
      }),
      { numRuns: 50 },
    );
  });
});
