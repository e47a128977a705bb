import type { ProductPage } from '../model/offer.ts';
import { readPage } from './read-page.ts';

/** A shop's page as one product; undefined when it is a wall, an error, a list or anything else. */
export async function extractOffer(
  html: string | ReadableStream<Uint8Array>,
  url: string,
): Promise<ProductPage | undefined> {
  const reading = await readPage(html, url);
  return 'page' in reading ? reading.page : undefined;
}
