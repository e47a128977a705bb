import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { i18n } from '#i18n';
import { messagesOf, speak } from './messages.ts';

const en = messagesOf('en');
const OTHERS = ['zh_CN', 'zh_TW', 'ja', 'ko'] as const;

test('every locale file is one of those that are compared here', () => {
  const files = readdirSync(join(import.meta.dirname, '../../locales'));
  expect(files.sort()).toEqual(['en', ...OTHERS].map((locale) => `${locale}.yml`).sort());
});

describe.each(OTHERS)('the words of %s', (locale) => {
  const words = messagesOf(locale);

  test('are of the same messages as the English ones', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(en).sort());
  });

  test.each(Object.keys(en))('%s fills in the same values', (key) => {
    expect(valuesIn(words[key]?.message)).toEqual(valuesIn(en[key]?.message));
  });
});

describe('the locale files', () => {
  test.each(['en', ...OTHERS] as const)('leave no message of %s empty', (locale) => {
    for (const [key, { message }] of Object.entries(messagesOf(locale)))
      expect(message?.trim(), key).toBeTruthy();
  });

  test('have no message that nobody says', () => {
    const said = saidIn(['components', 'entrypoints', 'utils']);
    expect(Object.keys(en).filter((key) => !said(key))).toEqual([]);
  });

  test.each(['en', ...OTHERS] as const)(
    'keep the description of %s within the 132 characters the stores allow',
    (locale) => {
      expect(messagesOf(locale).extDescription?.message?.length).toBeLessThanOrEqual(132);
    },
  );
});

test('a message speaks the language that is chosen, with its plural', () => {
  expect(i18n.t('card.products', 1)).toBe('1 product');
  expect(i18n.t('card.products', 9)).toBe('9 products');
  speak('zh_CN');
  expect(i18n.t('card.products', 9)).toBe('9 件商品');
  speak('en');
});

/** The values a message fills in, whichever plural form they stand in. */
function valuesIn(message = ''): readonly string[] {
  return [...new Set(message.match(/\$\d/g))].sort();
}

/** Tells by the source in these folders whether a message is said: by its key, or by a key that is completed there. */
function saidIn(folders: readonly string[]): (key: string) => boolean {
  const root = join(import.meta.dirname, '../..');
  const source = [
    readFileSync(join(root, 'wxt.config.ts'), 'utf8'),
    ...folders.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => readFileSync(join(root, folder, file), 'utf8')),
    ),
  ].join('\n');
  const keys = new Set(
    [...source.matchAll(/'([a-z][\w.]*)'|__MSG_(\w+)__/gi)].map(([, key, inManifest]) =>
      (key ?? inManifest ?? '').replaceAll('.', '_'),
    ),
  );
  const starts = [...source.matchAll(/`([a-z][\w.]*\.)\$\{/gi)].map(([, start = '']) =>
    start.replaceAll('.', '_'),
  );
  return (key) =>
    keys.has(key) || starts.some((start) => key.startsWith(start) && !key.slice(start.length).includes('_'));
}
