import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRail } from '../../utils/feed/rail.ts';
import { fixturesOf } from '../sites/fixture.ts';
import { type WithCompanion, watchWith } from './companions.ts';

let watched: WithCompanion;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // What is shipped is closed, to tests as well.
  vi.stubEnv('MODE', 'e2e');
});
afterEach(() => {
  watched.end.abort();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

const host = () => document.querySelector('feedcart-rail');
const rail = () => host()?.shadowRoot;
const rows = () => [...(rail()?.querySelectorAll('li') ?? [])];
/** What stands in the rail, newest first: products by key, the rest by name. */
const inRail = () =>
  rows().map(
    (row) =>
      watched.shown
        .get(row)
        ?.products.map(({ key }) => key)
        .join() ?? row.querySelector('.title')?.textContent,
  );
const said = () => rail()?.querySelector('[role="status"]')?.textContent;

function watchFixture(site: string, name: string): void {
  const fixture = fixturesOf(site).find((one) => one.name === name);
  if (!fixture) throw new Error(`no fixture ${site}/${name}`);
  watched = watchWith(createRail, fixture.html, fixture.url);
}

/** Lets mutations be told, and the rail read. */
async function settle(): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(300);
}

describe('The rail', () => {
  test('of a YouTube video holds shelf and panel; the card under it keeps what the description links to', () => {
    watchFixture('youtube', 'watch');
    expect(inRail()).toEqual(['amazon.com:B0MUGMUG01', 'tmall.com:650000000001']);
    const card = [...watched.shown].find(([entry]) => entry.localName === 'ytd-watch-flexy')?.[1];
    expect(card?.products.map(({ key }) => key)).toEqual(['amazon.com:B0KETTLE01', 'weidian.com:7700112233']);
    expect(card?.href).toContain('B0KETTLE01');
    expect(new Set(watched.keys()).size).toBe(watched.keys().length);
  });

  test('of a video that fills the window is not seen: its goods stand under the video until there is room', async () => {
    watchFixture('youtube', 'watch');
    const underVideo = () => {
      const card = [...watched.shown].find(([entry]) => entry.localName === 'ytd-watch-flexy')?.[1];
      return card?.products.map(({ key }) => key);
    };
    const beside = underVideo();
    const player = document.querySelector('#movie_player');
    if (!player) throw new Error('no player');
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1280);
    const box = vi.spyOn(player, 'getBoundingClientRect');
    const resizeTo = async (width: number) => {
      box.mockReturnValue(new DOMRect(0, 56, width, 720));
      window.dispatchEvent(new Event('resize'));
      await new Promise(requestAnimationFrame);
    };
    await resizeTo(1280);
    expect(underVideo()).toEqual([...(beside ?? []), 'amazon.com:B0MUGMUG01', 'tmall.com:650000000001']);
    await resizeTo(900);
    expect(underVideo()).toEqual(beside);
  });

  test('of a Douyin video names what has no address, and claims nothing of it', () => {
    watchFixture('douyin', 'feed');
    expect(inRail()).toEqual(['jd.com:100012300001', '保温杯 316 不锈钢']);
    expect(rows()[1]?.querySelector('a, button')).toBeNull();
    expect(watched.keys()).toEqual(['jd.com:100012300001']);
  });

  test('of a Bilibili live room shows goods as they appear, newest first, each once, and keeps them', async () => {
    watchFixture('bilibili', 'live');
    const bar = document.querySelector('#shop-popover-vm');
    for (const id of ['680000000052', '680000000053', '680000000052']) {
      if (bar) bar.innerHTML = `<div><a href="https://item.taobao.com/item.htm?id=${id}">讲解中</a></div>`;
      await settle();
    }
    expect(inRail()).toEqual([
      'taobao.com:680000000053',
      'taobao.com:680000000052',
      'taobao.com:680000000051',
    ]);
    expect(host()?.previousElementSibling?.className).toBe('player-and-aside-area');
  });

  test('of a TikTok live room reads the shop’s cards in it', async () => {
    const product = (id: string) => `<a href="https://www.tiktok.com/view/product/${id}">x</a>`;
    watched = watchWith(
      createRail,
      `<main><div data-e2e="live-room-player"><video></video></div><div data-e2e="live-chat-container"></div></main>`,
      'https://www.tiktok.com/@seller/live',
    );
    expect(host()).toBeNull();
    document
      .querySelector('main')
      ?.insertAdjacentHTML('beforeend', product('1729000000000000001') + product('1729000000000000001'));
    await settle();
    expect(inRail()).toEqual(['tiktok.com:1729000000000000001']);
    expect(host()?.previousElementSibling?.getAttribute('data-e2e')).toBe('live-chat-container');
  });

  test('goes with its room, and begins anew in the next one', async () => {
    watchFixture('bilibili', 'live');
    const first = host();
    document.querySelector('#shop-popover-vm')?.replaceChildren();
    watched.goTo('/5441');
    expect(first?.isConnected).toBe(false);
    expect(watched.shown.size).toBe(0);
    document
      .querySelector('#shop-popover-vm')
      ?.insertAdjacentHTML('beforeend', '<i data-url="https://item.jd.com/100012300002.html"></i>');
    await settle();
    expect(inRail()).toEqual(['jd.com:100012300002']);
    watched.goTo('/p/all');
    expect(host()).toBeNull();
  });

  test('does not take along what the page still shows of the last room when the address is the next one', async () => {
    watchFixture('bilibili', 'live');
    watched.goTo('/5441');
    expect(inRail()).toEqual(['taobao.com:680000000051']);
    const bar = document.querySelector('#shop-popover-vm');
    if (bar) bar.innerHTML = '<a href="https://item.jd.com/100012300002.html">讲解中</a>';
    await settle();
    expect(inRail()).toEqual(['jd.com:100012300002']);
    // The next room offers it too: from then on it is one of this room's.
    bar?.insertAdjacentHTML(
      'beforeend',
      '<a href="https://item.taobao.com/item.htm?id=680000000051">讲解中</a>',
    );
    await settle();
    bar?.replaceChildren();
    await settle();
    expect(inRail()).toEqual(['taobao.com:680000000051', 'jd.com:100012300002']);
  });

  test('tells a screen reader at once, and then not more often than every ten seconds', async () => {
    watchFixture('bilibili', 'live');
    expect(said()).toBe('1 new product beside the video');
    const bar = document.querySelector('#shop-popover-vm');
    for (let id = 1; id < 4; id++) {
      bar?.insertAdjacentHTML('beforeend', `<a href="https://item.jd.com/10001230010${id}.html">x</a>`);
      await settle();
    }
    expect(said()).toBe('1 new product beside the video');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(said()).toBe('3 new products beside the video');
  });

  test('comes back when the page throws it out, and leaves such a page alone in the end', async () => {
    watchFixture('bilibili', 'live');
    for (let i = 0; i < 3; i++) {
      host()?.remove();
      await settle();
      expect(host()).not.toBeNull();
    }
    host()?.remove();
    await settle();
    expect(host()).toBeNull();
  });

  test('is not there where a page asks to be left alone', () => {
    const fixture = fixturesOf('bilibili').find(({ name }) => name === 'live');
    const head = '<head><meta name="pinterest-rich-pin" content="false"></head>';
    watched = watchWith(createRail, fixture?.html.replace('<body', `${head}<body`) ?? '', fixture?.url ?? '');
    expect(host()).toBeNull();
  });

  test('goes where the reader wants no cards, and comes back', () => {
    watchFixture('bilibili', 'live');
    watched.quiet.muted = new Set(['site:']);
    watched.goTo('/5440');
    expect(host()).toBeNull();
    watched.quiet.muted = new Set();
    watched.goTo('/5440?again');
    expect(inRail()).toEqual(['taobao.com:680000000051']);
  });

  test('ends with the feed', () => {
    watchFixture('bilibili', 'live');
    watched.end.abort();
    expect(host()).toBeNull();
  });
});
