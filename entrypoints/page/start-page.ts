import { type ComponentChild, render } from 'preact';
import { z } from 'zod';
import { prepareDocument } from './prepare-document.ts';

// zod compiles schemas with new Function where it may; under the extension's policy it may not, so it never tries.
z.config({ jitless: true });

/** Draws a page of the extension, in the language and the direction of its words. `place` is its name in diagnostics. */
export function startPage(place: string, page: ComponentChild, title?: string): void {
  const app = prepareDocument(place);
  if (title !== undefined) document.title = title;
  if (app) render(page, app);
}
