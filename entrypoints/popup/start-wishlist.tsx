import { browser } from 'wxt/browser';
import '../../components/popup.css';
import { openStore } from '../../utils/store/index.ts';
import { startPage } from '../page/start-page.ts';
import { PopupApp } from './popup-app.tsx';
import type { Surface } from './surface.ts';

/** Draws the wishlist into the page; the store opens meanwhile. */
export function startWishlist(surface: Surface): void {
  const opening = openStore();
  // Opened as a tab it takes the tab's size; a popup has no size of its own to take.
  if (surface === 'popup') {
    browser.tabs
      .getCurrent()
      .then((tab) => document.body.classList.toggle('tab', tab !== undefined), reportError);
  }
  startPage(surface, <PopupApp opening={opening} surface={surface} />);
}
