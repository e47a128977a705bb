import { i18n } from '#i18n';
import { noteErrors } from './note-errors.ts';

/**
 * Gives a page of the extension the language and the direction of its words, and notes its errors. `place` is its name in
 * diagnostics. The element that the page is drawn into; without zod, so that a page can be drawn before that is loaded.
 */
export function prepareDocument(place: string): HTMLElement | null {
  noteErrors(place);
  const { documentElement } = document;
  documentElement.lang = i18n.t('lang');
  documentElement.dir = i18n.t('dir');
  return document.getElementById('app');
}
