import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { carriedTexts, shortSheet, withCarriedTexts } from '../../tools/carried-texts.ts';

/** As browsers read a message: a doubled dollar is one. */
const said = (catalogue: string) => {
  const messages: Record<string, { message: string }> = JSON.parse(catalogue);
  return Object.fromEntries(
    Object.entries(messages).map(([name, { message }]) => [name, message.replaceAll('$$', '$')]),
  );
};

test('the catalogue says what it said, and each text besides', () => {
  const texts = Object.entries(carriedTexts).map(([name, text]) => [name, text()]);
  expect(said(withCarriedTexts('{"hello":{"message":"Hello"}}'))).toEqual({
    hello: 'Hello',
    ...Object.fromEntries(texts),
  });
});

test('no dollar of a text begins a placeholder', () => {
  const messages: Record<string, { message: string }> = JSON.parse(withCarriedTexts('{}'));
  expect(carriedTexts.carriedWords()).toContain('$');
  for (const { message } of Object.values(messages)) expect(message.replaceAll('$$', '')).not.toContain('$');
});

test('no words of ours are called as a text is', () => {
  const words = readFileSync(new URL('../../locales/en.yml', import.meta.url), 'utf8');
  for (const name of Object.keys(carriedTexts)) expect(words).not.toMatch(new RegExp(`^${name}:`, 'mi'));
});

test('a style sheet loses its comments and its white space, and no more', () => {
  expect(shortSheet('/* a */\n.a , .b {\n  color: red;\n  margin: 1px 2px;\n}\n')).toBe(
    '.a,.b{color:red;margin:1px 2px}',
  );
});
