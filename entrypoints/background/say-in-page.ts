import { browser } from 'wxt/browser';

const SHOWN_FOR = 4_000;

/** Says a line in the page that the user is on, where the browser lets us in; else the button says only how it went. */
export async function sayInPage(tabId: number | undefined, words: string, isGood: boolean): Promise<void> {
  if (tabId === undefined) return;
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: showLine, args: [words, SHOWN_FOR] });
  } catch {
    // The browser's own pages, its shop for extensions, a page that was left meanwhile.
    await browser.action.setBadgeText({ tabId, text: isGood ? '✓' : '!' });
    await browser.action.setTitle({ tabId, title: words });
  }
}

/** Runs in the page, alone. A closed root: the page's styles and scripts reach nothing in it. */
function showLine(words: string, ms: number): void {
  const host = document.createElement('div');
  host.style.setProperty('all', 'initial', 'important');
  const root = host.attachShadow({ mode: 'closed' });
  const line = document.createElement('div');
  line.setAttribute('role', 'status');
  line.dir = 'auto';
  line.style.cssText =
    'position:fixed;inset-block-end:24px;inset-inline-start:50%;transform:translateX(-50%);z-index:2147483647;' +
    'max-width:min(420px,90vw);padding:10px 16px;border-radius:10px;background:#14181c;color:#fff;' +
    'font:14px/1.4 system-ui,sans-serif;box-shadow:0 4px 16px #0006';
  root.append(line);
  document.documentElement.append(host);
  // A status is heard when its words change, not when it comes.
  requestAnimationFrame(() => {
    line.textContent = words;
  });
  setTimeout(() => host.remove(), ms);
}
