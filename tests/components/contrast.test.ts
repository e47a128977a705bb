import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Each token's colour in the light and in the dark, as six hexadecimal digits. */
const tokens = new Map(
  ['tokens', 'page-tokens'].flatMap((name) => {
    const css = readFileSync(join(import.meta.dirname, '../../components', `${name}.css`), 'utf8');
    const pairs = css.matchAll(/--([\w-]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)/g);
    return [...pairs].map(([, token = '', light = '', dark = '']) => [token, { light, dark }] as const);
  }),
);
const THEMES = ['light', 'dark'] as const;

/** Relative luminance, as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string, theme: 'light' | 'dark'): number {
  const [front, back] = [tokens.get(a), tokens.get(b)];
  if (!front || !back) throw new Error(`no token ${a} or ${b}`);
  const [dark = 0, light = 0] = [luminance(front[theme]), luminance(back[theme])].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(THEMES)('WCAG AA in the %s', (theme) => {
  test.each([
    ['ink', 'surface'],
    ['ink', 'surface-2'],
    ['ink', 'surface-3'],
    ['ink-2', 'surface'],
    ['ink-2', 'surface-2'],
    ['ink-2', 'surface-3'],
    ['ink-3', 'surface'],
    ['ink-3', 'surface-2'],
    ['brand', 'surface'],
    ['brand', 'surface-2'],
    ['brand', 'brand-soft'],
    ['brand-ink', 'brand'],
    ['up', 'surface'],
    ['up', 'up-soft'],
    ['warn', 'surface'],
    ['warn', 'warn-soft'],
  ])('%s can be read on %s', (text, ground) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['ink-3', 'surface-3'],
    ['down', 'surface'],
    ['low', 'surface'],
    ['up', 'surface'],
    ['edge', 'surface'],
    ['focus', 'surface'],
    ['focus', 'surface-2'],
  ])('%s can be seen on %s', (line, ground) => {
    expect(contrast(line, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});
