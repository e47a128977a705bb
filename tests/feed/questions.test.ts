import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ProductLink } from '../../utils/feed/products.ts';
import { createQuestions } from '../../utils/feed/questions.ts';
import type { ProductQuery } from '../../utils/messages/protocol.ts';
import type { ProductView } from '../../utils/model/product-view.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const keyOf = (id: string) => `shop.example:${id}`;
function link(id: string): ProductLink {
  const url = `https://shop.example/p/${id}`;
  const product = { merchant: 'shop.example', id, url };
  return { posted: url, destination: url, state: 'product', product, key: keyOf(id) };
}
const plainly = ({ product }: ProductLink): ProductQuery => ({ product, certain: true });
const idOf = ({ product }: ProductQuery) => product.id;
const known = (id: string, more: Partial<ProductView> = {}): ProductView => ({
  key: keyOf(id),
  pending: false,
  saved: false,
  ...more,
});

/** A page and a background that answers as the test says. */
function page() {
  const end = new AbortController();
  const asked: string[][] = [];
  const open: PromiseWithResolvers<boolean>[] = [];
  const passed = new Set<string>();
  let isDead = false;
  const answers = new Map<string, ProductView>();
  const questions = createQuestions({
    ask: async (queries) => {
      asked.push(queries.map(idOf));
      if (isDead) throw new Error('the message channel closed');
      return queries.map((query) => answers.get(idOf(query)) ?? known(idOf(query), { pending: true }));
    },
    refresh: async () => [],
    settled() {
      const question = Promise.withResolvers<boolean>();
      open.push(question);
      return question.promise;
    },
    isWanted: (key) => !passed.has(key),
    onNews: () => undefined,
    now: () => Date.now(),
    signal: end.signal,
  });
  return {
    questions,
    asked,
    passed,
    open,
    answers,
    end,
    stayDead: () => {
      isDead = true;
    },
    /** The background ends: what is open fails. */
    kill: () => {
      for (const question of open.splice(0)) question.reject(new Error('the message channel closed'));
    },
    settle: () => {
      for (const question of open.splice(0)) question.resolve(true);
    },
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  };
}

describe('A page', () => {
  test('asks in one message for what came into view together, and not for what it knows', async () => {
    const { questions, asked, answers, pass } = page();
    answers.set('1', known('1'));
    questions.want([link('1'), link('2')], plainly, '');
    questions.want([link('2'), link('3')], plainly, '');
    await pass(30);
    expect(asked).toEqual([['1', '2', '3']]);
    questions.want([link('1')], plainly, '');
    await pass(60_000);
    expect(asked).toHaveLength(1);
  });

  test('does not ask for what was scrolled past meanwhile, until it comes into view again', async () => {
    const { questions, asked, passed, pass } = page();
    questions.want([link('1'), link('2')], plainly, '');
    passed.add(keyOf('1'));
    await pass(30);
    expect(asked).toEqual([['2']]);
    passed.delete(keyOf('1'));
    questions.want([link('1')], plainly, '');
    await pass(300);
    expect(asked).toEqual([['2'], ['1']]);
  });

  test('reads what is to be said about a product when it asks, and asks nothing where there is nothing to say', async () => {
    const { questions, asked, passed, pass } = page();
    const read: string[] = [];
    const about = ({ product }: ProductLink) => {
      read.push(product.id);
      return product.id === '3' ? undefined : { product, certain: true };
    };
    questions.want([link('1'), link('2'), link('3')], about, '');
    passed.add(keyOf('1'));
    expect(read).toEqual([]);
    await pass(30);
    expect(read).toEqual(['2', '3']);
    expect(asked).toEqual([['2']]);
  });

  test('has one question open while shops are asked, and none when all is known', async () => {
    const { questions, open, answers, pass } = page();
    answers.set('1', known('1'));
    questions.want([link('1')], plainly, '');
    await pass(30);
    expect(open).toHaveLength(0);
    questions.want([link('2')], plainly, '');
    await pass(300);
    questions.want([link('3')], plainly, '');
    await pass(300);
    expect(open).toHaveLength(1);
  });

  test('asks again within a second when the background ends while it asks a shop, as often as that happens', async () => {
    const { questions, asked, kill, pass } = page();
    questions.want([link('1'), link('2')], plainly, '');
    await pass(30);
    questions.learn([known('1')]);
    kill();
    await pass(1000);
    expect(asked).toEqual([['1', '2'], ['2']]);
    kill();
    await pass(1000);
    expect(asked).toEqual([['1', '2'], ['2'], ['2']]);
    expect(questions.viewOf(keyOf('2'))).toMatchObject({ pending: true });
  });

  test('says that there was no answer when the background does not come back', async () => {
    const { questions, asked, stayDead, pass } = page();
    stayDead();
    questions.want([link('1')], plainly, '');
    await pass(10_000);
    expect(questions.viewOf(keyOf('1'))).toMatchObject({ pending: false, reason: 'offline' });
    expect(asked).toHaveLength(5);
  });

  test('asks again for what had no answer when it comes into view again', async () => {
    const { questions, asked, stayDead, pass } = page();
    stayDead();
    questions.want([link('1')], plainly, '');
    await pass(10_000);
    questions.want([link('1')], plainly, '');
    await pass(300);
    expect(asked).toHaveLength(6);
  });

  test('asks once more for what is unknown though the background has settled: its news was lost', async () => {
    const { questions, asked, settle, pass } = page();
    questions.want([link('1')], plainly, '');
    await pass(30);
    settle();
    await pass(400);
    expect(asked).toEqual([['1'], ['1']]);
  });

  test('asks nothing more when the news came just after the background had settled', async () => {
    const { questions, asked, settle, pass } = page();
    questions.want([link('1')], plainly, '');
    await pass(30);
    settle();
    await pass(0);
    questions.learn([known('1')]);
    await pass(5000);
    expect(asked).toEqual([['1']]);
  });

  test('shows what is doubtful until it has asked again', async () => {
    const { questions, asked, answers, pass } = page();
    answers.set('1', known('1', { saved: true }));
    questions.want([link('1')], plainly, '');
    await pass(30);
    answers.set('1', known('1'));
    questions.doubt([keyOf('1'), keyOf('never seen')]);
    expect(questions.viewOf(keyOf('1'))?.saved).toBe(true);
    questions.want([link('1')], plainly, '');
    await pass(300);
    expect(questions.viewOf(keyOf('1'))?.saved).toBe(false);
    questions.want([link('1')], plainly, '');
    await pass(300);
    expect(asked).toHaveLength(2);
  });

  test('asks again what becomes doubtful while its answer is on its way', async () => {
    const { questions, asked, answers, pass } = page();
    answers.set('1', known('1', { saved: true }));
    questions.want([link('1')], plainly, '');
    vi.advanceTimersByTime(30);
    expect(asked).toHaveLength(1);
    answers.set('1', known('1'));
    questions.doubt([keyOf('1')]);
    questions.want([link('1')], plainly, '');
    await pass(300);
    expect(asked).toHaveLength(2);
    expect(questions.viewOf(keyOf('1'))?.saved).toBe(false);
  });

  test('asks nothing after its end', async () => {
    const { questions, asked, kill, end, pass } = page();
    questions.want([link('1')], plainly, '');
    await pass(30);
    end.abort();
    kill();
    await pass(60_000);
    expect(asked).toHaveLength(1);
  });
});
