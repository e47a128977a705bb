import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import '../../components/popup.css';
import { PopupApp } from './popup-app.tsx';

document.documentElement.lang = i18n.t('lang');
// Opened as a tab it takes the tab's size; a popup has no size of its own to take.
browser.tabs
  .getCurrent()
  .then((tab) => document.body.classList.toggle('tab', tab !== undefined), reportError);

const app = document.getElementById('app');
if (app) render(<PopupApp />, app);
