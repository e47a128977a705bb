import card from '../../components/card/card.css?inline';
import inPage from '../../components/in-page.css?inline';
import tokens from '../../components/tokens.css?inline';

/** Gives a shadow root the card's look and its height in CSS pixels. Called again when the height changes. */
export type StyleCard = (root: ShadowRoot, height: number) => void;

/**
 * Reserves the box of a card that has no inside yet, exactly as card.css's `:host` draws it later. Written to the
 * element's style object, which no page's policy forbids.
 */
export function reserveBox(host: HTMLElement, height: number): void {
  host.style.cssText =
    'all:initial!important;display:block!important;box-sizing:border-box!important;inline-size:auto!important;' +
    `min-inline-size:0!important;margin-block:8px!important;contain:strict!important;block-size:${height}px!important`;
}

/** What all of ours in a page share. */
export const COMMON_LOOK = tokens + inPage;
const LOOK = COMMON_LOOK + card;
const boxRule = (height: number) => `:host{block-size:${height}px!important}`;

/**
 * One parsed sheet for all cards of a page where the browser lets a content script share it; Firefox does not, there
 * each card gets its own style element.
 */
export function createCardSheets(): StyleCard {
  const boxes = new Map<number, CSSStyleSheet>();
  const look = sheet(LOOK);
  let shared = true;
  return (root, height) => {
    if (shared) {
      try {
        const box = boxes.get(height) ?? sheet(boxRule(height));
        boxes.set(height, box);
        root.adoptedStyleSheets = [look, box];
        return;
      } catch {
        // Firefox: adoptedStyleSheets can't be set from a content script (bugzilla.mozilla.org/1751346).
        shared = false;
      }
    }
    const style =
      root.querySelector('style') ?? root.insertBefore(document.createElement('style'), root.firstChild);
    style.textContent = LOOK + boxRule(height);
  };
}

function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}
