import { describe, expect, test, vi } from 'vitest';
import { createErrorLog, type ErrorArea, forgetErrors, readErrors } from '../../utils/diagnostics/index.ts';

/** An area that keeps what JSON keeps, and takes its turn. */
function area(kept: Record<string, unknown> = {}): ErrorArea {
  return {
    get: async (key) => structuredClone(key === null ? kept : key in kept ? { [key]: kept[key] } : {}),
    set: async (items) => void Object.assign(kept, structuredClone(items)),
    remove: async (keys) => {
      for (const key of keys) delete kept[key];
    },
  };
}
const named = (name: string): Error => Object.assign(new Error(), { name });

describe('the log of errors', () => {
  test('has the newest first, of all parts, and what came while it was writing', async () => {
    const kept = area();
    let time = 0;
    const now = () => (time += 1);
    const [background, popup] = ['background', 'popup'].map((place) => createErrorLog(kept, place, now));
    background?.(named('First'));
    background?.(named('Second'));
    popup?.(named('Third'));
    await vi.waitFor(async () => {
      const notes = await readErrors(kept);
      expect(notes.map(({ place, name }) => [place, name])).toEqual([
        ['popup', 'Third'],
        ['background', 'Second'],
        ['background', 'First'],
      ]);
    });
  });

  test('counts an error that comes again, and keeps ten of a part', async () => {
    const kept = area();
    const note = createErrorLog(kept, 'popup', () => 7);
    for (let times = 0; times < 5; times++) note(named('Same'));
    await vi.waitFor(async () => expect((await readErrors(kept))[0]?.times).toBe(5));
    for (let number = 0; number < 30; number++) note(named(`Other${number}`));
    await vi.waitFor(async () => {
      const names = (await readErrors(kept)).map(({ name }) => name);
      expect(names).toHaveLength(10);
      expect(names).toContain('Other29');
    });
  });

  test('goes on from what an earlier worker wrote, and begins anew where that can’t be read', async () => {
    const kept = area({ 'errors popup': 'not ours', other: 1 });
    createErrorLog(kept, 'popup', () => 1)(named('One'));
    await vi.waitFor(async () => expect(await readErrors(kept)).toHaveLength(1));
    createErrorLog(kept, 'popup', () => 2)(named('Two'));
    await vi.waitFor(async () => expect(await readErrors(kept)).toHaveLength(2));
  });

  test('is forgotten, and nothing else with it', async () => {
    const kept = area({ other: 1 });
    createErrorLog(kept, 'popup', () => 1)(named('One'));
    await vi.waitFor(async () => expect(await readErrors(kept)).toHaveLength(1));
    await forgetErrors(kept);
    expect(await kept.get(null)).toEqual({ other: 1 });
  });

  test('keeps going where nothing can be kept', async () => {
    const full: ErrorArea = { ...area(), set: () => Promise.reject(new Error('full')) };
    const note = createErrorLog(full, 'popup', () => 1);
    note(named('One'));
    note(named('Two'));
    await vi.waitFor(async () => expect(await readErrors(full)).toEqual([]));
  });
});
