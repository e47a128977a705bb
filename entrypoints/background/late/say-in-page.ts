import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

const SHOWN_FOR = 4_000;
/** Long enough to be read and reached. */
const UNDO_SHOWN_FOR = 10_000;

/**
 * Says a line in the page that the user is on, where the browser lets us in; else the button says only how it went.
 * Resolves when the line goes: to whether its Undo was pressed, where it offers that.
 */
export async function sayInPage(
  tabId: number | undefined,
  words: string,
  isGood: boolean,
  offersUndo = false,
): Promise<boolean> {
  if (tabId === undefined) return false;
  try {
    const [shown] = await browser.scripting.executeScript({
      target: { tabId },
      func: showLine,
      args: offersUndo ? [words, UNDO_SHOWN_FOR, i18n.t('popup.undo')] : [words, SHOWN_FOR, ''],
    });
    return shown?.result === true;
  } catch {
    // The browser's own pages, its shop for extensions, a page that was left meanwhile.
    await browser.action.setBadgeText({ tabId, text: isGood ? '✓' : '!' });
    await browser.action.setTitle({ tabId, title: words });
    return false;
  }
}

/** Runs in the page, alone. A closed root: the page's styles and scripts reach nothing in it. */
function showLine(words: string, ms: number, undo: string): Promise<boolean> {
  const host = document.createElement('div');
  host.style.setProperty('all', 'initial', 'important');
  const root = host.attachShadow({ mode: 'closed' });
  const line = document.createElement('div');
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  line.dir = 'auto';
  line.style.cssText =
    'position:fixed;inset-block-end:24px;inset-inline-start:50%;transform:translateX(-50%);z-index:2147483647;' +
    'display:flex;align-items:center;gap:12px;' +
    'max-width:min(420px,90vw);padding:10px 16px;border-radius:10px;background:#14181c;color:#fff;' +
    'font:14px/1.4 system-ui,sans-serif;box-shadow:0 4px 16px #0006';
  line.append(said);
  root.append(line);
  document.documentElement.append(host);
  // A status is heard when its words change, not when it comes.
  requestAnimationFrame(() => {
    said.textContent = words;
  });
  return new Promise((resolve) => {
    const end = (isUndone: boolean) => {
      host.remove();
      resolve(isUndone);
    };
    setTimeout(() => end(false), ms);
    if (!undo) return;
    const button = document.createElement('button');
    button.textContent = undo;
    button.style.cssText =
      'all:unset;cursor:pointer;flex:none;min-block-size:28px;padding:0 6px;border-radius:6px;' +
      'color:#7fd8c2;font-weight:600;outline:revert';
    // The page's own clicks are nobody's.
    button.addEventListener('click', ({ isTrusted }) => isTrusted && end(true));
    line.append(button);
  });
}
