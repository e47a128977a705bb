import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetListeners, listen, onMessage, wakes } from '../../entrypoints/background/wakes.ts';
import { whenWanted } from '../../entrypoints/background/when-wanted.ts';
import { fillBrowser } from './fill-browser.ts';

const load = vi.fn<() => Promise<void>>();
const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
let awake: () => Promise<void>;

beforeAll(() => {
  fillBrowser();
  listen(() => awake());
});

beforeEach(() => {
  forgetListeners();
  warned.mockClear();
  load.mockReset();
  awake = whenWanted(load);
});

function alarm(name: string) {
  return { name, scheduledTime: 0, persistAcrossSessions: false };
}

function ask(type: string): Promise<unknown> {
  return new Promise((resolve) => {
    const sender = { id: fakeBrowser.runtime.id };
    void fakeBrowser.runtime.onMessage.trigger({ id: 1, type, timestamp: 0 }, sender as never, resolve);
  });
}

test('a message that wakes the background is answered by what is loaded for it', async () => {
  load.mockImplementation(async () => onMessage('settled', () => true));
  expect(await ask('settled')).toEqual({ res: true });
  expect(await ask('settled')).toEqual({ res: true });
  expect(load).toHaveBeenCalledTimes(1);
});

test('where that fails to load, whoever asks is told so, and it is tried again for the next', async () => {
  load.mockRejectedValueOnce(new Error('failed to load'));
  load.mockImplementation(async () => onMessage('settled', () => true));
  expect(await ask('settled')).toMatchObject({ err: { message: 'failed to load' } });
  expect(await ask('settled')).toEqual({ res: true });
});

test('a start that fails half way has told nobody twice when the next one succeeds', async () => {
  const rang = vi.fn<() => void>();
  let isFirst = true;
  load.mockImplementation(async () => {
    forgetListeners();
    wakes.alarm.addListener(rang);
    if (!isFirst) return;
    isFirst = false;
    throw new Error('half way');
  });
  await fakeBrowser.alarms.onAlarm.trigger(alarm('any'));
  await vi.waitFor(() => expect(warned).toHaveBeenCalledTimes(1));
  expect(rang).not.toHaveBeenCalled();
  await fakeBrowser.alarms.onAlarm.trigger(alarm('any'));
  await vi.waitFor(() => expect(rang).toHaveBeenCalledTimes(1));
});

test('what has happened is told in its order, with all that was said of it', async () => {
  const loaded = Promise.withResolvers<void>();
  const heard: string[] = [];
  load.mockImplementation(async () => {
    await loaded.promise;
    wakes.alarm.addListener(({ name }) => heard.push(name));
  });
  await fakeBrowser.alarms.onAlarm.trigger(alarm('sync'));
  await fakeBrowser.alarms.onAlarm.trigger(alarm('rates'));
  expect(heard).toEqual([]);
  loaded.resolve();
  await vi.waitFor(() => expect(heard).toEqual(['sync', 'rates']));
});

test('whoever only tells something is answered before anything is loaded, and heard all the same', async () => {
  const loaded = Promise.withResolvers<void>();
  const heard = vi.fn<() => void>();
  load.mockImplementation(async () => {
    await loaded.promise;
    onMessage('storeChanged', heard);
  });
  expect(await ask('storeChanged')).toEqual({ res: undefined });
  expect(heard).not.toHaveBeenCalled();
  loaded.resolve();
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
});
