import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { i18n } from '#i18n';
import type { PopupPageProps } from '../../components/popup-page.tsx';
import type { Reading } from '../../entrypoints/popup/begin-reading.ts';
import { drawFirstPage } from '../../entrypoints/popup/first-page.ts';

beforeAll(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1.0.0' }) });
  vi.stubGlobal('reportError', (error: unknown) => expect.unreachable(String(error)));
});
afterAll(() => void vi.unstubAllGlobals());

function firstPage(reading?: Reading) {
  const drawn: PopupPageProps[] = [];
  const page = drawFirstPage((props) => void drawn.push(props), reading);
  const last = (): PopupPageProps => {
    const props = drawn.at(-1);
    if (!props) throw new Error('nothing was drawn');
    return props;
  };
  return { page, drawn, last };
}

const READY: PopupPageProps['view'] = {
  state: 'ready',
  rows: { total: 0, at: () => undefined, ids: () => [], indexOf: () => -1 },
  saved: 0,
  counts: { available: 0, dropped: 0, lowest: 0, atTarget: 0, trash: 0, lists: {} },
  collections: [],
  views: [],
  writable: true,
};

test('the page is drawn at once, and what is asked of it early is done once it can be', () => {
  const { page, last } = firstPage();
  const early = last();
  early.onTrash(true);
  const asked: boolean[] = [];
  const real: PopupPageProps = { ...early, onTrash: (open) => void asked.push(open) };
  page.take({ ...real, view: { state: 'loading' } });
  expect(asked).toEqual([]);
  page.take({ ...real, view: READY });
  page.take({ ...real, view: READY });
  expect(asked).toEqual([true]);
});

test('what is asked of it while the store opens is not lost, nor when that fails at first', () => {
  const { page, last } = firstPage();
  const removed: string[] = [];
  const early = last();
  const actions = { ...early.actions, remove: (ids: readonly string[]) => void removed.push(...ids) };
  page.take({ ...early, actions: { ...actions, remove: () => undefined }, view: { state: 'loading' } });
  last().actions.remove(['1']);
  page.take({ ...early, actions: { ...actions, remove: () => undefined }, view: { state: 'failed' } });
  expect(last().view.state).toBe('failed');
  page.take({ ...early, actions, view: READY });
  expect(removed).toEqual(['1']);
});

test('what is typed early stands in the field and is what is looked for', async () => {
  const { page, last } = firstPage();
  last().onFind({ text: 'lamp' });
  expect(last().find.text).toBe('lamp');
  await page.painted;
  expect(page.find()).toMatchObject({ text: 'lamp', sort: 'newest' });
});

test('where there is no list yet nothing is waited for', async () => {
  const { page, last } = firstPage();
  await page.painted;
  expect(last().view.state).toBe('loading');
});

test('rows that turn out to be others than were kept leave the page to the store', async () => {
  const kept = { of: 'another build', clock: '', rows: {}, named: { collections: [], views: [] } };
  const { page, drawn, last } = firstPage({ kept, newest: Promise.resolve(undefined) });
  expect(drawn).toEqual([]);
  await page.painted;
  expect(last().view.state).toBe('loading');
});

test('rows that take their time are not waited for with an empty page', async () => {
  vi.useFakeTimers();
  const kept = { of: `1.0.0 ${i18n.t('lang')}`, clock: '', rows: {}, named: { collections: [], views: [] } };
  const { last } = firstPage({ kept, newest: new Promise(() => undefined) });
  vi.runAllTimers();
  expect(last().view.state).toBe('loading');
  vi.useRealTimers();
});

test('rows that never come do not keep the store waiting, which says what is wrong', async () => {
  vi.useFakeTimers();
  const kept = { of: `1.0.0 ${i18n.t('lang')}`, clock: '', rows: {}, named: { collections: [], views: [] } };
  const { page } = firstPage({ kept, newest: new Promise(() => undefined) });
  await vi.runAllTimersAsync();
  await page.painted;
  vi.useRealTimers();
});
