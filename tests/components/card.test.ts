import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type CardActions, type CardProps, createCard } from '../../components/card/card.ts';
import { cardHeight } from '../../components/card/card-height.ts';
import type { CardProduct } from '../../components/card/card-product.ts';
import { toCardView } from '../../components/to-card-view.ts';
import type { Offer } from '../../utils/model/offer.ts';
import type { ProductView } from '../../utils/model/product-view.ts';

const offer = (more: Partial<Offer> = {}): Offer => ({
  prices: [{ kind: 'sale', amount: { minor: 19900, currency: 'CNY' } }],
  availability: 'InStock',
  observedAt: 0,
  source: 'fetch',
  ...more,
});

const product = (n: number, view: Partial<ProductView> | undefined = { offer: offer() }): CardProduct => ({
  key: `shop.example:${n}`,
  posted: `https://shop.example/item?id=${n}&from=kol`,
  shop: 'Shop',
  id: String(n),
  // As the background tells it.
  view:
    view &&
    toCardView(
      { key: `shop.example:${n}`, title: `Thing ${n}`, pending: false, saved: false, ...view },
      'Shop',
    ),
  saving: 'no',
});

function draw(props: Partial<CardProps>) {
  const actions = {
    onSave: vi.fn(),
    onAllow: vi.fn(),
    onSelect: vi.fn(),
    onGrid: vi.fn(),
    onUnfold: vi.fn(),
    onQuiet: vi.fn((): { id: string; name: string } | undefined => ({ id: 'ann', name: 'Ann' })),
    onMute: vi.fn(async () => true),
    onQuietEnd: vi.fn(() => show({})),
  } satisfies CardActions;
  const card = createCard(actions);
  const show = (more: Partial<CardProps>) =>
    card.show({
      theme: 'light',
      products: [product(1)],
      hidden: 0,
      selected: 0,
      grid: false,
      folded: false,
      ...props,
      ...more,
    });
  show({});
  document.body.replaceChildren(card.element);
  const find = <E extends HTMLElement = HTMLElement>(select: string) => {
    const found = card.element.querySelector<E>(select);
    if (!found) throw new Error(`no ${select}`);
    return found;
  };
  return { ...actions, element: card.element, show, find };
}

beforeEach(() => document.body.replaceChildren());

describe('A card of one product', () => {
  test('shows title, shop, stock and price', () => {
    const { find } = draw({});
    expect(find('.title').textContent).toBe('Thing 1');
    expect(find('.meta').textContent).toBe('Shop · in stock');
    expect(find('.amount').textContent).toContain('199.00');
  });

  test('buys exactly what was posted, telling the shop nothing of the page', () => {
    const buy = draw({}).find<HTMLAnchorElement>('a.buy');
    expect(buy.getAttribute('href')).toBe('https://shop.example/item?id=1&from=kol');
    expect([buy.target, buy.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(buy.textContent).toBe('Buy');
  });

  test('says the kind of a price, and the code where the sign is shared', () => {
    const prices = [{ kind: 'coupon', amount: { minor: 12800, currency: 'JPY' } }] as const;
    const { find } = draw({ products: [product(1, { offer: offer({ prices }) })] });
    expect(find('.price').textContent).toBe('coupon¥12,800JPY');
  });

  test('shows what it was only when it is sold below a list price of the same currency', () => {
    const withList = (minor: number, currency: string) =>
      draw({
        products: [
          product(1, {
            offer: offer({ prices: [...offer().prices, { kind: 'list', amount: { minor, currency } }] }),
          }),
        ],
      }).find('.was').hidden;
    expect(withList(25900, 'CNY')).toBe(false);
    expect(withList(15900, 'CNY')).toBe(true);
    expect(withList(25900, 'USD')).toBe(true);
  });

  test.each([
    ['needs-visit', 'Shop shows prices only in your own tab'],
    ['blocked', 'the shop did not let its page be read'],
    ['offline', 'no answer from the shop'],
    ['elsewhere', 'the shop sends this link on to another site'],
    ['refused', 'not a public https address, so not read'],
  ] as const)('says why a price is not known: %s', (reason, words) => {
    const { find } = draw({ products: [product(1, { reason })] });
    expect(find('.meta').textContent).toContain(words);
    expect(find('.price').hidden).toBe(true);
    expect(find('a.buy').textContent).toBe('Open');
  });

  test('never shows a price of nothing', () => {
    const { find } = draw({ products: [product(1, { offer: offer({ prices: [] }) })] });
    expect(find('.price').hidden).toBe(true);
  });

  test('offers to allow the shop where that is what is missing', () => {
    const { find, onAllow } = draw({ products: [product(1, { reason: 'needs-permission' })] });
    find('.allow').click();
    expect(onAllow).toHaveBeenCalledExactlyOnceWith('shop.example:1');
  });

  test('names the product by its id until a title is known, and says that it asks', () => {
    const { find } = draw({ products: [{ ...product(1), view: undefined }] });
    expect(find('.title').textContent).toBe('Shop product 1');
    expect(find('.meta').textContent).toContain('asking the shop');
  });

  test.each([
    '<img src=x onerror=window.__pwned=1>',
    "{{constructor.constructor('__pwned=1')()}}",
    '</section><script>',
  ])('keeps a hostile title as text: %s', (title) => {
    const { find, element } = draw({ products: [product(1, { offer: offer(), title })] });
    expect(find('.title').textContent).toBe(title);
    expect(element.querySelectorAll('img, script').length).toBe(0);
  });

  test.each(['data:image/svg+xml,<svg onload=alert(1)>', 'https://shop.example/a.jpg', 'data:text/html,x'])(
    'shows no picture that the background did not make: %s',
    (image) => {
      const { element } = draw({ products: [product(1, { offer: offer(), image })] });
      expect(element.querySelector('img')).toBeNull();
    },
  );

  test('saves once, says when it is saved, and can be tried again after a failure', () => {
    const { find, show, onSave, element } = draw({});
    find('.save').click();
    expect(onSave).toHaveBeenCalledExactlyOnceWith('shop.example:1');
    show({ products: [{ ...product(1), saving: 'saving' }] });
    find('.save').click();
    show({ products: [{ ...product(1), saving: 'failed' }] });
    expect(element.querySelector('[role="status"]')?.textContent).toBe('Not saved. Try again');
    find('.save').click();
    show({ products: [{ ...product(1), saving: 'saved' }] });
    find('.save').click();
    expect(onSave).toHaveBeenCalledTimes(2);
    expect(find('.save').getAttribute('aria-pressed')).toBe('true');
    expect(find('.save').getAttribute('aria-label')).toBe('Saved: Thing 1');
  });

  test('keeps the focus on the button when it is drawn again', () => {
    const { find, show } = draw({});
    find('.save').focus();
    show({ products: [{ ...product(1), saving: 'saved' }] });
    expect(document.activeElement).toBe(find('.save'));
  });
});

describe('A card of nine products', () => {
  const nine = Array.from({ length: 9 }, (_, i) => product(i + 1));

  test('is a strip with one of them in full', () => {
    const { element, find } = draw({ products: nine, selected: 2 });
    expect(element.querySelectorAll('[role="tab"]').length).toBe(9);
    expect(element.querySelectorAll('[aria-selected="true"]').length).toBe(1);
    expect(find('.row .title').textContent).toBe('Thing 3');
    expect(find('.mark').textContent).toBe('9 products');
  });

  test('is walked with the arrow keys, round the end', () => {
    const { find, onSelect } = draw({ products: nine, selected: 8 });
    find('.strip').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(onSelect).toHaveBeenCalledExactlyOnceWith(0);
  });

  test('opens into a grid, whose titles are the links as posted', () => {
    const { find, show, element, onGrid } = draw({ products: nine });
    find('.foot .quiet:last-child').click();
    expect(onGrid).toHaveBeenCalledExactlyOnceWith(true);
    show({ grid: true });
    expect(
      [...element.querySelectorAll<HTMLAnchorElement>('.grid a')].map((a) => a.getAttribute('href')),
    ).toEqual(nine.map(({ posted }) => posted));
    expect(element.querySelector('.row')).toBeNull();
  });

  test('says how many more the post had', () => {
    const { find } = draw({ products: nine, hidden: 1 });
    expect(find('.foot').textContent).toContain('10 products');
    expect(find('.foot').textContent).toContain('1 more not shown');
  });

  test('saves all that are not saved yet', () => {
    const { find, onSave } = draw({
      products: nine.map((one, i) => (i < 4 ? { ...one, saving: 'saved' as const } : one)),
    });
    find('.foot .quiet').click();
    expect(onSave).toHaveBeenCalledTimes(5);
  });

  test('leaves the focus on the button that opens and closes the grid', () => {
    const { find, show } = draw({ products: [1, 2, 3].map((n) => product(n)) });
    const button = find<HTMLButtonElement>('.foot [aria-expanded]');
    button.focus();
    show({ products: [1, 2, 3].map((n) => product(n)), grid: true });
    expect(document.activeElement).toBe(button);
    show({ products: [1, 2, 3].map((n) => product(n)), grid: false });
    expect(document.activeElement).toBe(button);
  });

  test('tells a screen reader what each button saves and what each picture costs', () => {
    const { element, show } = draw({ products: [1, 2].map((n) => product(n)) });
    const labels = (select: string) =>
      [...element.querySelectorAll(select)].map((one) => one.getAttribute('aria-label'));
    expect(labels('.cell')).toEqual(['Thing 1, ¥199', 'Thing 2, ¥199']);
    show({ products: [1, 2].map((n) => product(n)), grid: true });
    expect(labels('.grid .save')).toEqual(['Save: Thing 1', 'Save: Thing 2']);
  });

  test('fades what is sold out and says so, and never shows 0 for what is not known', () => {
    const gone = product(1, { offer: offer({ availability: 'SoldOut' }) });
    const { element, find } = draw({ products: [gone, product(2, { reason: 'blocked' })] });
    expect([...element.querySelectorAll('.cell')].map((cell) => cell.classList.contains('gone'))).toEqual([
      true,
      false,
    ]);
    expect([...element.querySelectorAll('.cell-price')].map((cell) => cell.textContent)[1]).toBe('?');
    expect(find('.meta').textContent).toContain('sold out');
  });
});

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
    expect(words(element)).toEqual([
      'Mute Ann',
      'Mute shop',
      'Mute product',
      'No cards on this site',
      'Close',
    ]);
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

test('The height of a card depends on the number of its products alone', () => {
  expect(cardHeight(1, false)).toBeLessThan(cardHeight(2, false));
  expect(cardHeight(2, false)).toBe(cardHeight(9, false));
  expect(cardHeight(9, true)).toBeGreaterThan(cardHeight(4, true));
  expect(cardHeight(9, true, true)).toBe(cardHeight(1, false, true));
  expect(cardHeight(1, false, true)).toBeLessThan(cardHeight(1, false));
});
