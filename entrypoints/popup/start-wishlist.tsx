import { render } from 'preact';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import { i18n } from '#i18n';
import '../../components/popup.css';
import { openStore } from '../../utils/store/index.ts';
import { PopupApp } from './popup-app.tsx';
import type { Surface } from './surface.ts';

/** Draws the wishlist into the page; the store opens meanwhile. */
export function startWishlist(surface: Surface): void {
  // zod compiles schemas with new Function where it may; under the extension's policy it may not, so it never tries.
  z.config({ jitless: true });
  const opening = openStore();

  document.documentElement.lang = i18n.t('lang');
  // Opened as a tab it takes the tab's size; a popup has no size of its own to take.
  if (surface === 'popup') {
    browser.tabs
      .getCurrent()
      .then((tab) => document.body.classList.toggle('tab', tab !== undefined), reportError);
  }
  const app = document.getElementById('app');
  if (app) render(<PopupApp opening={opening} surface={surface} />, app);
}
