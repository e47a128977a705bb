import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WELCOME } from '../../../tools/browsers/welcome.ts';
import { atEnd } from '../../../tools/run/ending.ts';
import { BARE_PAGE, BARE_SOURCE } from './bare-page.ts';

/** An extension whose worker does nothing but answer: what any worker's start costs in this browser. */
export function emptyExtension(): string {
  const dir = mkdtempSync(join(tmpdir(), 'feedcart-empty-'));
  atEnd(() => rmSync(dir, { recursive: true, force: true }));
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Empty',
      version: '1',
      background: { service_worker: 'background.js' },
    }),
    'background.js': `chrome.runtime.onMessage.addListener((_message, _sender, answer) => { answer({ res: true }); });
chrome.runtime.onInstalled.addListener(() => { void chrome.tabs.create({ url: '/${WELCOME}' }); });`,
    // Whoever starts a browser with an extension waits for it.
    [WELCOME]: BARE_SOURCE,
    [BARE_PAGE]: BARE_SOURCE,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
}
