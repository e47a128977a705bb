import { expect, test, vi } from 'vitest';
import { createCodeLine } from '../../components/code/code-line.ts';

const press = async (line: HTMLElement) => {
  line.querySelector('button')?.click();
  await Promise.resolve();
};

test('One click copies the code, and the line says so', async () => {
  const copy = vi.fn(() => Promise.resolve(true));
  const line = createCodeLine('￥AbCdEfGhIjK￥', copy);
  expect(line.textContent).toBe('淘口令￥AbCdEfGhIjK￥Copy');
  await press(line);
  expect(copy).toHaveBeenCalledWith('￥AbCdEfGhIjK￥');
  expect(line.querySelector('button')?.textContent).toBe('Copied');
  expect(line.querySelector('[role="status"]')?.textContent).toBe('Copied');
});

test('A browser that refuses is said to have refused', async () => {
  const line = createCodeLine('￥AbCdEfGhIjK￥', () => Promise.resolve(false));
  await press(line);
  expect(line.querySelector('button')?.textContent).toBe('Copy');
  expect(line.querySelector('[role="status"]')?.textContent).toContain('Not copied');
});

test('A code is text, whatever it holds, and leads nowhere', () => {
  const line = createCodeLine('<img src=x onerror=alert(1)>', () => Promise.resolve(true));
  expect(line.querySelector('img, a')).toBeNull();
});
