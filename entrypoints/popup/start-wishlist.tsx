import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/popup.css';
import { PopupPage, type PopupPageProps } from '../../components/popup-page.tsx';
import { prepareDocument } from '../page/prepare-document.ts';
import type { Reading } from './begin-reading.ts';
import { acceptLinks } from './dropped-links.ts';
import { drawFirstPage } from './first-page.ts';
import type { Surface } from './surface.ts';

/** Draws the wishlist into the page: first what needs no store, then, once that is painted, all of it. */
export function startWishlist(surface: Surface, reading: Reading | undefined): void {
  const app = prepareDocument(surface);
  if (!app) return;
  acceptLinks();
  const draw = (props: PopupPageProps): void => render(<PopupPage {...props} />, app);
  const first = drawFirstPage(draw, reading);
  // Opened as a tab it takes the tab's size; a popup has no size of its own to take.
  if (surface === 'popup') {
    browser.tabs
      .getCurrent()
      .then((tab) => document.body.classList.toggle('tab', tab !== undefined), reportError);
  }
  first.painted
    .then(() => import('./start-app.tsx'))
    .then(({ startApp }) => startApp(surface, first))
    .catch(reportError);
}
