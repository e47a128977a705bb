import { type ComponentChild, render } from 'preact';
import { z } from 'zod';
import { i18n } from '#i18n';
import { noteErrors } from './note-errors.ts';

// zod compiles schemas with new Function where it may; under the extension's policy it may not, so it never tries.
z.config({ jitless: true });

/** Draws a page of the extension, in the language and the direction of its words. `place` is its name in diagnostics. */
export function startPage(place: string, page: ComponentChild, title?: string): void {
  noteErrors(place);
  const { documentElement } = document;
  documentElement.lang = i18n.t('lang');
  documentElement.dir = i18n.t('dir');
  if (title !== undefined) document.title = title;
  const app = document.getElementById('app');
  if (app) render(page, app);
}
