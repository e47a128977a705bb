import { click, type } from '../browsers/hand.ts';
import { openOptions } from '../extension/options.ts';
import { openPopup } from '../extension/popup.ts';
import type { Scene } from './camera.ts';

/** What a product costs at the door: the settings before and after a country is chosen, China's quota, a wish in parts. */
export async function shootLanded({ session, camera }: Scene): Promise<void> {
  const options = await openOptions(session);
  await camera.shoot('options-landed-unset', options, { of: '#landed' });
  await options.select('#country', 'DE');
  await options.waitForSelector('#counted');
  await camera.shoot('options-landed', options, { of: '#landed' });

  const popup = await openPopup(session);
  const priced = '.wish:has(.wish-price.num) .wish-open';
  await popup.waitForSelector(priced);
  await click(popup, priced);
  await popup.waitForSelector('.chart-figure canvas');
  await camera.shoot('popup-door', popup);
  await click(popup, '.door summary');
  await click(popup, '#same-as');
  await popup.evaluate(() => document.querySelector('.door')?.scrollIntoView());
  await camera.shoot('popup-door-parts', popup);
  await popup.close();

  await options.bringToFront();
  await options.select('#country', 'CN');
  await type(options, '#order-title', '婴儿奶粉 3 段 900 g × 2');
  await type(options, '#order-amount', '1299');
  await click(options, '#mark-order');
  await options.waitForSelector('[data-order]');
  await camera.shoot('options-quota', options, { of: '#quota' });
  await options.select('#country', '');
  await options.close();
}
