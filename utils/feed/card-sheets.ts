import { card, common } from '../../components/card/card-look.ts';

/** Gives a shadow root the card's look and its height in CSS pixels. Called again when the height changes. */
export type StyleCard = (root: ShadowRoot, height: number) => void;

const boxRule = (height: number) => `:host{block-size:${height}px!important}`;

/**
 * One parsed sheet for all cards of a page where the browser lets a content script share it; Firefox does not, there
 * each card gets its own style element.
 */
export function createCardSheets(): StyleCard {
  const boxes = new Map<number, CSSStyleSheet>();
  let look: string | undefined;
  let parsed: CSSStyleSheet | undefined;
  let shared = true;
  return (root, height) => {
    look ??= common() + card();
    if (shared) {
      try {
        parsed ??= sheet(look);
        const box = boxes.get(height) ?? sheet(boxRule(height));
        boxes.set(height, box);
        root.adoptedStyleSheets = [parsed, box];
        return;
      } catch {
        // Firefox: adoptedStyleSheets can't be set from a content script (bugzilla.mozilla.org/1751346).
        shared = false;
      }
    }
    const style =
      root.querySelector('style') ?? root.insertBefore(document.createElement('style'), root.firstChild);
    style.textContent = look + boxRule(height);
  };
}

function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}
