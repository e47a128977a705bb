import card from '../../components/card/card.css?inline';
import { cardHeight } from '../../components/card/card-height.ts';
import tokens from '../../components/tokens.css?inline';

/** Gives a shadow root the card's look and its box. Called again when the box changes. */
export type StyleCard = (root: ShadowRoot, products: number, grid: boolean) => void;

const LOOK = tokens + card;
const boxRule = (height: number) => `:host{block-size:${height}px!important}`;

/**
 * One parsed sheet for all cards of a page where the browser lets a content script share it; Firefox does not, there
 * each card gets its own style element.
 */
export function createCardSheets(): StyleCard {
  const boxes = new Map<number, CSSStyleSheet>();
  const look = sheet(LOOK);
  let shared = true;
  return (root, products, grid) => {
    const height = cardHeight(products, grid);
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
