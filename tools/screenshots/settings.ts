import { click, type } from '../browsers/hand.ts';
import { CHANGED } from '../demo/serve-demo.ts';
import { openOptions, readAccountWords, readCode } from '../extension/options.ts';
import { until } from '../run/until.ts';
import type { Scene } from './camera.ts';

/** Enough of a long list to see its rows, its head and where it is cut. */
const HEIGHT = 900;

/** Every panel of the settings, with something in it and with its problems. */
export async function shootSettings({ stage, session, camera }: Scene): Promise<void> {
  const options = await openOptions(session);
  await camera.shoot('options', options);

  await type(options, '#shop-host', '192.168.1.1');
  await click(options, '#add-shop');
  await options.waitForSelector('#shop-problem');
  await camera.shoot('options-shop-problem', options, { of: 'form:has(#shop-host)' });

  await options.waitForSelector('#devices li');
  await camera.shoot('options-sync', options, { of: '#sync' });
  await readCode(options);
  await readAccountWords(options);
  await camera.shoot('options-sync-pairing', options, { of: '#sync' });
  await click(options, '#pair');
  await click(options, '#show-words');
  stage.endpointDown();
  await click(options, '#sync-now');
  await options.waitForSelector('#sync-problem', { timeout: 30_000 });
  await camera.shoot('options-sync-problem', options, { of: '#sync' });

  await click(options, '#look-behind');
  await options.waitForSelector('#look-behind-seen');
  await camera.shoot('options-links', options, { of: '#links' });
  await click(options, '#fresh-rules');
  await options.waitForSelector('#check-rules');
  await click(options, '#check-rules');
  await options.waitForSelector('#rules-problem', { timeout: 30_000 });
  await camera.shoot('options-rules', options, { of: '#rules' });
  stage.endpointUp();

  // Two looks at a page that is not recognised, two seconds apart, and it is said.
  const changed = await session.open(CHANGED);
  await until(
    'the page to be counted',
    async () => {
      await changed.evaluate(() => document.querySelector<HTMLElement>('#more')?.click());
      return (await options.$('.drift')) !== null;
    },
    25_000,
  );
  await changed.close();
  await click(options, '.drift summary');
  await camera.shoot('options-sites', options, { of: '#sites', height: HEIGHT });
  await camera.shoot('options-sites-drift', options, { of: 'li:has(.drift)' });
  await camera.shoot('options-own-sites', options, { of: '.own-sites' });

  await camera.shoot('options-quiet', options, { of: '#quiet' });
  await options.setViewport({ width: 360, height: 1400 });
  await options.evaluate(() => window.scrollTo(0, 0));
  await camera.shoot('options-narrow', options);
  await options.close();
}
