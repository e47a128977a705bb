import { browser } from 'wxt/browser';
import { productRefs } from '../../utils/messages/schemas.ts';
import { isOwnPage } from '../../utils/messages/senders.ts';
import { HOVER_LIFE, type Offers } from '../../utils/offers/index.ts';
import { onMessage } from './wakes.ts';

/** What the composer asks of the background: what the shops say now. What comes of it is in the store. */
export function composeHere(offers: Offers): void {
  onMessage('recheck', async ({ data, sender }) => {
    if (!isOwnPage(sender, browser.runtime.getURL('/'))) throw new Error('only our own pages may ask');
    const queries = productRefs.parse(data).map((product) => ({ product }));
    await offers.lookUp(queries, () => undefined, { longest: HOVER_LIFE });
    await offers.settled();
    return true;
  });
}
