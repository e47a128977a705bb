import { click, type } from '../browsers/hand.ts';
import { BLOG } from '../demo/serve-demo.ts';
import { openOptions } from '../extension/options.ts';
import { hostLineWhen, openPopup } from '../extension/popup.ts';
import { setUp } from '../start/stage.ts';
import type { Scene } from './camera.ts';

/** Before anything is set up or saved: the empty popup over a page of no site, the settings without an endpoint. */
export async function shootFirstVisit({ session, camera }: Scene): Promise<void> {
  const blog = await session.open(`https://${BLOG}/pots`);
  const popup = await openPopup(session);
  await hostLineWhen(popup, 'off');
  await camera.shoot('popup-empty', popup);
  await click(popup, '#host-here button');
  await hostLineWhen(popup, 'on');
  await camera.shoot('popup-host-on', popup, { of: '.below' });
  await popup.close();
  await blog.close();

  const options = await openOptions(session);
  await camera.shoot('options-sync-off', options, { of: '#sync' });
  await click(options, '#use-secret');
  await type(options, '#endpoint-url', 'http://sync.example');
  await type(options, '#join-secret', 'legal winner thank yeer');
  await click(options, '#join-account');
  await options.waitForSelector('.problem');
  await camera.shoot('options-sync-joining', options, { of: '#sync' });
  await options.close();
  await setUp(session);
}
