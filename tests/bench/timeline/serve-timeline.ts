import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { htmlResponse } from '../../../tools/demo/html.ts';
import type { Loopback } from '../../../tools/loopback/loopback.ts';

const STYLE = `body { margin: 0; font: 15px/20px sans-serif; overflow-anchor: none }
#feed { position: relative; width: 600px; margin: 0 auto }
#feed > * { box-sizing: border-box; width: 100%; padding: 8px 12px; border-bottom: 1px solid #eee; contain: layout paint }
#feed.recycling > * { position: absolute; top: 0 }
.row, .head, [role="group"] { display: flex; justify-content: space-between }
.main { flex: 1; min-width: 0 }
.side { width: 48px }
.avatar { width: 40px; height: 40px }
.picture img { width: 100%; height: 220px }
a span[aria-hidden] { font-size: 0 }
svg { width: 18px; height: 18px }
.count { display: inline-block; min-width: 34px }
[hidden] { display: none !important }`;

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Home</title><style>${STYLE}</style></head>
<body><div id="react-root"><main role="main"><div data-testid="primaryColumn"><section role="region"><div aria-label="Timeline" id="feed"></div></section></div></main></div>
<script type="module" src="/main.ts"></script></body></html>`;

/** Puts the timeline under https://x.com: the page, and its scripts as they stand here, without their types. */
export function serveTimeline(loopback: Loopback): void {
  loopback.serve('x.com', (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/home') return htmlResponse(PAGE);
    if (!/^\/[a-z-]+\.ts$/.test(pathname)) return new Response('', { status: 404 });
    const source = readFileSync(new URL(`.${pathname}`, import.meta.url), 'utf8');
    return new Response(stripTypeScriptTypes(source), {
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    });
  });
}
