import { type ComponentChild, render } from 'preact';
import { z } from 'zod';
import { i18n } from '#i18n';

// zod compiles schemas with new Function where it may; under the extension's policy it may not, so it never tries.
z.config({ jitless: true });

/** Draws a page of the extension, in the language and the direction of its words. */
export function startPage(page: ComponentChild, title?: string): void {
  const { documentElement } = document;
  documentElement.lang = i18n.t('lang');
  documentElement.dir = i18n.t('dir');
  if (title !== undefined) document.title = title;
  const app = document.getElementById('app');
  if (app) render(page, app);
}
