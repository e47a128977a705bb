import { afterEach, expect, test, vi } from 'vitest';
import { copyText } from '../../utils/feed/copy-text.ts';

const exec = vi.fn<() => boolean>();
Object.assign(document, { execCommand: exec });
const place = document.createElement('div');
document.body.append(place);
const copy = (clipboard?: { writeText: (text: string) => Promise<void> }) =>
  copyText('￥AbCdEfGhIjK￥', { clipboard, place, document });
afterEach(() => exec.mockReset());

test('A text is copied through the clipboard', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  expect(await copy({ writeText })).toBe(true);
  expect(writeText).toHaveBeenCalledWith('￥AbCdEfGhIjK￥');
  expect(exec).not.toHaveBeenCalled();
});

test('Where the page forbids that, or the browser has none, it is copied out of a field', async () => {
  exec.mockImplementation(() => place.querySelector('textarea')?.value === '￥AbCdEfGhIjK￥');
  expect(await copy({ writeText: () => Promise.reject(new Error('NotAllowedError')) })).toBe(true);
  expect(await copy()).toBe(true);
  expect(place.childElementCount).toBe(0);
});

test('What was not copied is not said to be', async () => {
  exec.mockReturnValue(false);
  expect(await copy()).toBe(false);
});
