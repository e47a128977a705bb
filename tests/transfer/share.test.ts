import fc from 'fast-check';
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import type { SavedItem } from '../../utils/model/saved-item.ts';
import { type ShareOptions, toHtml, toMarkdown } from '../../utils/transfer/index.ts';

const options: ShareOptions = {
  title: 'Gifts',
  locale: 'en',
  withNotes: false,
  shopOf: () => 'Shop',
  foot: 'Saved with Feedcart',
};
const item = (more: Partial<SavedItem> = {}): SavedItem => ({
  id: '1',
  product: { merchant: 'shop.example', id: '1', url: 'https://shop.example/p/1' },
  posted: 'https://shop.example/p/1?from=post',
  title: 'Cup',
  savedAt: 0,
  note: 'for Ann',
  ...more,
});

function read(html: string) {
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } });
  document.write(html);
  return document;
}

test('a shared page has notes only where they are wanted', () => {
  expect(toHtml([item()], options)).not.toContain('Ann');
  expect(toMarkdown([item()], options)).not.toContain('Ann');
  expect(toHtml([item()], { ...options, withNotes: true })).toContain('for Ann');
  expect(toMarkdown([item()], { ...options, withNotes: true })).toContain('> for Ann');
});

test('a shared page links to what was posted, and to nothing that is no web address', () => {
  expect(toHtml([item()], options)).toContain('href="https://shop.example/p/1?from=post"');
  for (const posted of ['javascript:alert(1)', 'data:text/html,x', 'https://user:pass@shop.example/'])
    expect(toHtml([item({ posted })], options)).not.toContain('href');
});

test('a shared page loads nothing: no picture but those that are in it, and no script', () => {
  const html = toHtml([item({ image: 'data:image/svg+xml,<svg onload=alert(1)>' })], options);
  expect(html).not.toMatch(/<img|<script|svg/);
});

test('whatever a shop has called its goods is text on the page', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const title = `<img src=x onerror=1>${text}`;
      const document = read(toHtml([item({ title, note: title })], { ...options, title, withNotes: true }));
      expect(document.querySelectorAll('img, script, iframe')).toHaveLength(0);
      expect(document.querySelectorAll('li')).toHaveLength(1);
    }),
    { numRuns: 40 },
  );
});

test('nothing in a name or a note is Markdown', () => {
  const title = '[x](javascript:alert(1)) **b** `c` # d <b> ![i](u)\n\n# head';
  const text = toMarkdown([item({ title, note: title })], { ...options, withNotes: true });
  expect(text.match(/^#/gm)).toHaveLength(1);
  expect(text).not.toMatch(/(?<!\\)\[x/);
  expect(text).not.toMatch(/(?<!\\)[*`]/);
  expect(text).toContain(String.raw`\[x\]\(javascript\:alert\(1\)\)`);
});
