import { beforeEach, describe, expect, test } from 'vitest';
import { themeUnder } from '../../utils/feed/page-theme.ts';

beforeEach(() => document.body.replaceChildren());

/** An element whose nearest ground is what the style says. */
function on(style: string): HTMLElement {
  document.body.innerHTML = `<div style="${style}"><p></p></div>`;
  const [inner] = document.querySelectorAll('p');
  if (!inner) throw new Error('no paragraph');
  return inner;
}

describe('the theme under an element', () => {
  test.each([
    ['background-color: rgb(22, 25, 29)', 'dark'],
    ['background-color: rgb(255, 255, 255)', 'light'],
    ['background-color: rgba(0, 0, 0, 0.2)', 'light'],
    ['color: red', 'light'],
  ] as const)('%s: %s', (style, theme) => {
    expect(themeUnder(on(style))).toBe(theme);
  });

  test('is that of the page around a shadow root, where nothing in the root has a ground of its own', () => {
    const host = on('background-color: rgb(22, 25, 29)');
    const inside = document.createElement('article');
    host.attachShadow({ mode: 'open' }).append(inside);
    expect(themeUnder(inside)).toBe('dark');
    inside.style.backgroundColor = 'rgb(255, 255, 255)';
    expect(themeUnder(inside)).toBe('light');
  });
});
