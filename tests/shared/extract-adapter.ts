import { extractOffer } from '../../utils/extract/extract-offer.ts';
import { exponentOf, type Money } from '../../utils/model/money.ts';
import { leadingPrice } from '../../utils/model/offer.ts';

const decimal = ({ minor, currency }: Money) => minor / 10 ** exponentOf(currency);

/** extractOffer() in the shape that the page scorer calls. */
export default async function extract(html: string, url: string) {
  const page = await extractOffer(html, url);
  if (!page) return null;
  const [offer] = page.offers;
  const price = leadingPrice(offer?.prices ?? []);
  const list = offer?.prices.find(({ kind }) => kind === 'list');
  return {
    ...page,
    isProduct: true,
    seller: offer?.seller,
    availability: offer?.availability === 'unknown' ? undefined : offer?.availability,
    ...(price && { price: decimal(price.amount), currency: price.amount.currency }),
    ...(list && list !== price && { listPrice: decimal(list.amount) }),
  };
}
