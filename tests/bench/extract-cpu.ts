import { extractOffer } from '../../utils/extract/extract-offer.ts';
import { parsePrice } from '../../utils/model/parse-price.ts';
import { productPages } from './product-pages.ts';

const ROUNDS = 9;
const STRINGS = 64_000;

/** As product pages have them: three of four are one number and one sign or none, the others have words and traps. */
const plain =
  '$19.99|€1.234,56|£ 12.50|¥199|1 299 kr|12,90 €|₩89,000|¥199.00|USD 25|1.099,00 zł|19.99|1299|€ 5,95|$1,299.00|249 Kč|Rs. 1,499|35,00€|CHF 49.90|5 450 руб.|R$ 2.720,00|£7|$ 300.00|¥12,800|99,- €';
const worded =
  '2,080万円(税込)|From £19.99|Was $120.00 Now $60.00|券后¥89|UVP 49,80 €|$24.99/month|满300减40|12,50 – 19,90 €';
const prices = `${plain}|${worded}`.split('|');

/** Units for each microsecond of CPU time, in the best of several rounds: other work only ever slows one down. */
async function measure(units: number, act: () => Promise<void> | void): Promise<number> {
  let best = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    await act();
    const { user, system } = process.cpuUsage(before);
    best = Math.max(best, units / (user + system));
  }
  return best;
}

const pages = productPages();
const chars = pages.reduce((sum, { html }) => sum + html.length, 0);
const pageSpeed = await measure(chars, async () => {
  for (const { html, url } of pages) await extractOffer(html, url);
});
const priceSpeed = await measure(STRINGS, () => {
  for (let done = 0; done < STRINGS; done += prices.length)
    for (const text of prices) parsePrice(text, { currency: 'EUR' });
});

// Read by extract.bench.ts.
process.stdout.write(JSON.stringify({ pages: Math.round(pageSpeed), prices: Math.round(priceSpeed * 1000) }));
