import { describe, expect, test } from 'vitest';
import { footWords } from '../../components/foot-words.ts';
import { goodsFoot, goodsOpen, goodsSection } from '../../components/goods-words.ts';
import type { Drawn } from '../../utils/model/drawn.ts';
import type { GoodsNow } from '../../utils/model/goods.ts';

const NOW = Date.UTC(2026, 10, 22, 9);
const HOUR = 3_600_000;
const goods = (more: Partial<GoodsNow> = {}): GoodsNow => ({
  host: 'cards.example',
  payHost: 'pay.example',
  choices: [{ left: 3 }],
  ...more,
});
const group = { size: 10, joined: 7, until: NOW + 2 * HOUR };
const kept = { code: 'ABCD2345', until: NOW + HOUR / 4, joined: false };

/** Its buttons by name, and all that it says. */
function read(section: Drawn) {
  const buttons: string[] = [];
  const words: string[] = [];
  const walk = (part: Drawn) => {
    if (typeof part === 'string') return void words.push(part);
    const [tag, look, ...inside] = part;
    if (tag === 'button') buttons.push(look);
    inside.forEach(walk);
  };
  walk(section);
  return { buttons, words: words.join(' | ') };
}
const section = (given: GoodsNow, price?: string) => read(goodsSection(given, price, NOW));

describe('Own goods in the details', () => {
  test('say how many are left, and can be reserved while any is', () => {
    expect(section(goods())).toMatchObject({ buttons: ['want-0'] });
    expect(section(goods()).words).toContain('3 left');
    expect(section(goods({ choices: [{ left: 0 }] }))).toMatchObject({ buttons: [] });
  });

  test('have a group with its price, how far it is and when it ends', () => {
    const { buttons, words } = section(goods({ choices: [{ left: 3, group }] }), 'group ¥19.00');
    expect(buttons).toEqual(['want-0', 'wantgroup-0']);
    expect(words).toContain('group ¥19.00');
    expect(words).toContain('7 of 10 joined');
    expect(words).toContain('ends in 2 hr.');
  });

  test('say that a group is full, which who joins now has the price of, too', () => {
    const full = { ...group, joined: 10 };
    const { buttons, words } = section(goods({ choices: [{ left: 3, group: full }] }));
    expect(buttons).toContain('wantgroup-0');
    expect(words).toContain('full: 10 of 10 joined, the group price holds');
  });

  test('say that a group is over, which nobody can join', () => {
    const over = goods({ choices: [{ left: 3, group: { ...group, until: NOW } }] });
    const { buttons, words } = section(over, 'group ¥19.00');
    expect(buttons).toEqual(['want-0']);
    expect(words).toContain('group ¥19.00 | The group is over');
    expect(words).not.toContain('7 of 10');
    expect(goodsFoot(over, NOW)).toBe('The group is over');
  });

  test('ask first, and say whom they tell what', () => {
    const { buttons, words } = section(goods({ step: { kind: 'asks', at: 0, joins: true } }));
    expect(buttons).toEqual(['join-0', 'back']);
    expect(words).toContain('cards.example is told which goods you reserve');
  });

  test('show the code of what is reserved, until when, where to name it, and can be given back', () => {
    const { buttons, words } = section(goods({ choices: [{ left: 2, kept }] }));
    expect(buttons).toEqual(['cancel-0']);
    for (const part of ['ABCD2345', 'reserved until', 'pay.example']) expect(words).toContain(part);
  });

  test('offer each variant by its name', () => {
    const choices = [
      { name: 'Red', left: 1 },
      { name: 'Blue', left: 0 },
    ];
    const { buttons, words } = section(goods({ choices }));
    expect(buttons).toEqual(['want-0']);
    expect(words).toContain('Red | 1 left');
    expect(words).toContain('Blue | sold out');
  });

  test.each([
    ['sold_out', 'None is left.'],
    ['no_group', 'The group is over.'],
    ['offline', 'No answer from cards.example.'],
  ] as const)('say what did not work: %s', (because, said) => {
    expect(section(goods({ step: { kind: 'failed', because } })).words).toContain(said);
  });
});

test('A card says of a group how far it is, of a reservation how long it lasts, and names the way to it', () => {
  const grouped = goods({ choices: [{ left: 3, group }] });
  expect(goodsFoot(grouped, NOW)).toBe('7 of 10 joined · ends in 2 hr.');
  expect(goodsOpen(grouped)).toBe('Reserve…');
  const mine = goods({ choices: [{ left: 3, group, kept }] });
  expect(goodsFoot(mine, NOW)).toMatch(/^reserved until /);
  expect(goodsOpen(mine)).toBe('Reservation');
  expect(goodsOpen(goods({ choices: [{ left: 0 }] }))).toBeUndefined();
  const said = { prices: [], availability: 'InStock' as const, observedAt: 0, source: 'post' as const };
  const attached = { name: 'Ann', standing: 'endpoint' as const, said, item: {}, goods: grouped };
  const view = { key: 'k', shop: 'Ann', pending: false, saved: false };
  expect(footWords(view, { attached }, NOW)).toMatchObject({ open: 'Reserve…' });
});
