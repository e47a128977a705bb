import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CardProps } from '../../components/card/card.ts';
import { muteRequest } from '../../utils/messages/schemas.ts';
import { draw, product } from './drawn-card.ts';

beforeEach(() => document.body.replaceChildren());

describe('What a reader does not want to see', () => {
  const words = (element: Element) =>
    [...element.querySelectorAll('.panel button')].map((b) => b.textContent);
  const opened = (props: Partial<CardProps> = {}) => {
    const drawn = draw(props);
    drawn.find('[title="Fewer cards like this"]').click();
    return drawn;
  };
  const click = (element: Element, name: string) => {
    const found = [...element.querySelectorAll('button')].find((one) => one.textContent === name);
    if (!found) throw new Error(`no ${name}`);
    found.click();
  };

  test('is one small button until it is pressed', () => {
    const { element, find, onQuiet } = draw({});
    expect(element.querySelector('.panel')).toBeNull();
    expect(onQuiet).not.toHaveBeenCalled();
    find('[title="Fewer cards like this"]').click();
    expect(words(element)).toEqual(['Mute Ann', 'Mute shop', 'Mute product', 'Mute site', 'Close']);
    expect([find('.panel').role, find('.panel').ariaLabel]).toEqual(['group', 'Fewer cards like this']);
    expect(document.activeElement?.textContent).toBe('Mute Ann');
  });

  test('names no author where the post has none', () => {
    const { element, find, onQuiet } = draw({});
    onQuiet.mockReturnValue(undefined);
    find('[title="Fewer cards like this"]').click();
    expect(words(element)[0]).toBe('Mute shop');
  });

  test('stands in the place of what the card shows, whatever is drawn meanwhile', () => {
    const { element, show } = opened();
    show({ products: [product(1, { title: 'Later' })] });
    expect(element.querySelector('.row')).toBeNull();
    expect(element.querySelectorAll('.panel').length).toBe(1);
  });

  test('is closed by Escape, with the focus where it was and nothing muted', () => {
    const { element, find, onQuietEnd, onMute } = opened();
    find('.panel').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(onQuietEnd).toHaveBeenCalledExactlyOnceWith(false);
    expect(onMute).not.toHaveBeenCalled();
    expect(element.querySelector('.panel')).toBeNull();
    expect(document.activeElement?.getAttribute('title')).toBe('Fewer cards like this');
  });

  test.each([
    ['Mute Ann', { kind: 'author', id: 'ann', name: 'Ann' }],
    ['Mute shop', { kind: 'shop', id: 'shop.example:1', name: '' }],
    ['Mute product', { kind: 'product', id: 'shop.example:1', name: '' }],
    ['Mute site', { kind: 'site', id: '', name: '' }],
  ] as const)('%s says what is meant in words that the background takes', (button, mute) => {
    const { element, onMute } = opened();
    click(element, button);
    expect(onMute).toHaveBeenCalledExactlyOnceWith(mute, true);
    expect(muteRequest.parse({ mute, on: true }).mute).toEqual(mute);
  });

  test('says that it is muted, with the way back right there', async () => {
    const { element, find, onMute, onQuietEnd } = opened();
    click(element, 'Mute Ann');
    await vi.waitFor(() => expect(words(element)).toEqual(['Undo', 'Close']));
    expect(find('.panel [role="status"]').textContent).toContain('Muted.');
    expect(document.activeElement?.textContent).toBe('Undo');
    click(element, 'Undo');
    await vi.waitFor(() => expect(onQuietEnd).toHaveBeenCalledExactlyOnceWith(false));
    const ann = { kind: 'author', id: 'ann', name: 'Ann' };
    expect(onMute.mock.calls).toEqual([
      [ann, true],
      [ann, false],
    ]);
  });

  test('ends as muted when it is closed after that', async () => {
    const { element, onMute, onQuietEnd } = opened();
    click(element, 'Mute shop');
    await vi.waitFor(() => expect(words(element)).toEqual(['Undo', 'Close']));
    click(element, 'Close');
    expect(onMute).toHaveBeenCalledExactlyOnceWith({ kind: 'shop', id: 'shop.example:1', name: '' }, true);
    expect(onQuietEnd).toHaveBeenCalledExactlyOnceWith(true);
  });

  test.each([async () => false, () => Promise.reject(new Error('gone'))])(
    'claims nothing that was not stored',
    async (answer) => {
      const { element, find, onMute } = opened();
      onMute.mockImplementation(answer);
      click(element, 'Mute product');
      await vi.waitFor(() =>
        expect(find('.panel [role="status"]').textContent).toBe('Not stored. Try again'),
      );
      expect(words(element)).toContain('Mute product');
    },
  );

  test('keeps an author’s hostile name as text', () => {
    const { element, find, onQuiet } = draw({});
    onQuiet.mockReturnValue({ id: 'x', name: '<img src=x onerror=alert(1)>' });
    find('[title="Fewer cards like this"]').click();
    expect(words(element)[0]).toBe('Mute <img src=x onerror=alert(1)>');
    expect(element.querySelector('img')).toBeNull();
  });

  test('is one line where cards are collapsed, which opens', () => {
    const { element, find, show, onUnfold, onGrid } = draw({
      products: [product(1), product(2)],
      folded: true,
    });
    expect(element.querySelector('.row, .strip')).toBeNull();
    expect(find('.foot').textContent).toBe('2 productsShopSave allShow');
    expect(find('.foot .quiet').hidden).toBe(true);
    click(element, 'Show');
    expect(onUnfold).toHaveBeenCalledOnce();
    expect(onGrid).not.toHaveBeenCalled();
    show({ folded: false });
    expect(element.querySelectorAll('.strip, .row').length).toBe(2);
    expect(find('.foot .quiet').hidden).toBe(false);
  });
});
