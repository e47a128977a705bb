import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { listPages } from '../../../utils/transfer/list-pages.ts';
import { MENU } from '../add-anywhere.ts';

const PAGES = ['http://*/*', 'https://*/*'];

/** Makes the menu of links and pages anew. */
export async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU.link,
    title: i18n.t('add.link'),
    contexts: ['link'],
    targetUrlPatterns: PAGES,
  });
  browser.contextMenus.create({
    id: MENU.page,
    title: i18n.t('add.page'),
    contexts: ['page'],
    documentUrlPatterns: PAGES,
  });
  browser.contextMenus.create({
    id: MENU.post,
    title: i18n.t('compose.toPost'),
    contexts: ['link'],
    targetUrlPatterns: PAGES,
  });
  browser.contextMenus.create({
    id: MENU.postPage,
    title: i18n.t('compose.toPost'),
    contexts: ['page'],
    documentUrlPatterns: PAGES,
  });
  browser.contextMenus.create({
    id: MENU.list,
    title: i18n.t('add.list'),
    contexts: ['page'],
    documentUrlPatterns: listPages.flatMap(({ matches }) => [...matches]),
  });
}
