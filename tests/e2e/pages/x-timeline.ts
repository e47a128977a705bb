import { camera, headphones } from '../../../tools/demo/goods.ts';
import type { Timeline } from './timeline.ts';

const SHORT = 'https://t.co/fcTest0001';
const OTHER = 'https://t.co/fcTest0002';

/** X writes the whole address into the link's text, in pieces, some of them hidden. */
function spoken(short: string, url: string): string {
  const [host = '', ...path] = url.replace('https://', '').split('/');
  return `<a dir="ltr" href="${short}" rel="noopener noreferrer nofollow" target="_blank" role="link"><span aria-hidden="true">https://</span>${host}<span aria-hidden="true">/${path.join('/')}</span></a>`;
}

function tweet(handle: string, id: string, text: string, top: number): string {
  return `<div data-testid="cellInnerDiv" style="transform: translateY(${top}px); position: absolute; width: 100%"><article role="article" tabindex="0" data-testid="tweet">
<div data-testid="User-Name"><a href="/${handle}" role="link"><span>${handle}</span></a><a href="/${handle}/status/${id}" role="link"><time datetime="2026-11-20T09:14:00.000Z">Nov 20</time></a></div>
<div dir="auto" lang="en" data-testid="tweetText">${text}</div>
<div role="group" id="id__${id}"><button data-testid="reply"></button><button data-testid="like"></button></div></article></div>`;
}

/** Every link is a t.co one; where it leads stands in its text. */
export const xTimeline: Timeline = {
  name: 'X timeline',
  url: 'https://x.com/home',
  html: `<!doctype html><html><head><meta charset="utf-8"><title>Home</title></head><body><main role="main"><div data-testid="primaryColumn"><section><div aria-label="Timeline" style="position: relative; min-height: 900px">
${tweet('quietdesk', '1990000000000000001', `Down to a good price ${spoken(SHORT, `${headphones.url}?tag=quietdesk-20`)}`, 0)}
${tweet('nightowl', '1990000000000000002', `Read this ${spoken(OTHER, 'https://reading.example/essays/owls')}`, 300)}
${tweet('onlyshort', '1990000000000000003', `See <a href="https://t.co/fcTest0003" target="_blank">${camera.url.slice(8, 20)}…</a>`, 600)}
</div></section></div></main></body></html>`,
  cards: {
    '1990000000000000001': {
      products: 1,
      posted: SHORT,
      title: headphones.title,
      price: '$129.95',
      meta: 'in stock',
    },
  },
};
