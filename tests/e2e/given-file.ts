import type { Page } from 'puppeteer-core';
import { click } from '../../tools/browsers/hand.ts';
import { until } from '../../tools/run/until.ts';

/** The text of the file that a button of the settings gives its user to keep. */
export async function givenFile(options: Page, button: string): Promise<string> {
  await options.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      Reflect.set(globalThis, 'given', file);
      return make(file);
    };
    Reflect.set(globalThis, 'given', undefined);
  });
  await click(options, button);
  return until('the file', () =>
    options.evaluate(async () => {
      const file: unknown = Reflect.get(globalThis, 'given');
      // Not .text(), which leaves the byte order mark out.
      const bytes = file instanceof Blob ? await file.arrayBuffer() : undefined;
      return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    }),
  );
}
