/**
 * Gives shadow roots a look: one parsed sheet for all of them where the browser lets a content script share it, a style
 * element in each where it does not (Firefox, bugzilla.mozilla.org/1751346).
 */
export function createLook(css: string): (root: ShadowRoot) => void {
  let shared: CSSStyleSheet | undefined = new CSSStyleSheet();
  shared.replaceSync(css);
  return (root) => {
    if (shared) {
      try {
        root.adoptedStyleSheets = [shared];
        return;
      } catch {
        shared = undefined;
      }
    }
    const style = document.createElement('style');
    style.textContent = css;
    root.prepend(style);
  };
}
