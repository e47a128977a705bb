import { parseArgs } from 'node:util';
import { BROWSERS, type BrowserName, findBrowser } from './browsers/find.ts';
import { ensureBrowser } from './browsers/install.ts';
import { runProgram } from './run/ending.ts';
import { showDemo } from './start/demo.ts';
import { showSite } from './start/site.ts';

const USAGE = `npm start                        the demo: a made-up timeline, shops and an endpoint on this machine
npm start -- --url https://…     a real site, with the extension as it is shipped
npm start -- --browser firefox   which browser (chromium, chrome, firefox); else the one that is installed
npm start -- --stay              without a display: keep running after the screenshots`;

/** `npm start`: Feedcart in a browser, with all it needs. */
await runProgram(async () => {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      browser: { type: 'string' },
      stay: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const browser = chooseBrowser(values.browser);
  const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const { stay, url } = values;
  if (url === undefined) await showDemo({ browser, headless, stay });
  else await showSite({ browser, headless, stay, url });
});

/** The one asked for, else one that is installed, else Chromium where it can be installed. */
function chooseBrowser(asked: string | undefined): BrowserName {
  // Chrome and Edge are what is called Chromium here.
  const known = asked === 'chrome' || asked === 'edge' ? 'chromium' : BROWSERS.find((name) => name === asked);
  if (asked !== undefined && !known) throw new Error(`--browser is chromium or firefox, not "${asked}"`);
  const chosen = known ?? BROWSERS.find((name) => findBrowser(name)) ?? 'chromium';
  ensureBrowser(chosen);
  return chosen;
}
