import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'puppeteer-core';
import { build } from 'vite';
import { listsPlugin } from '../../tools/lists-plugin.ts';

declare global {
  /** In pages that have been given it. */
  var inPage: typeof import('./in-page/index.ts');
}

let script: Promise<string> | undefined;

/** Gives a page the functions of in-page/, in its own world: `page.evaluate(() => inPage.…)`. */
export async function bringInPage(page: Page | Frame): Promise<void> {
  script ??= bundle();
  await page.evaluate(await script);
}

/** All of in-page/ as one script. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [listsPlugin()],
    build: {
      write: false,
      minify: false,
      target: ['chrome126', 'firefox142'],
      lib: {
        entry: fileURLToPath(new URL('in-page/index.ts', import.meta.url)),
        name: 'inPage',
        formats: ['iife'],
      },
    },
  });
  for (const { output } of [built].flat().filter((one) => 'output' in one))
    for (const file of output) if (file.type === 'chunk') return `${file.code}\nglobalThis.inPage = inPage;`;
  throw new Error('nothing was built');
}
