import { detailsWords } from '../../../components/details-words.ts';
import type { InPost } from '../../../components/post-words.ts';
import type { Page } from '../../../utils/messages/page-door.ts';
import type { DetailsQuery } from '../../../utils/messages/protocol.ts';
import type { Drawn } from '../../../utils/model/drawn.ts';
import { wordOfLook } from '../../../utils/model/price-word.ts';
import { buyUrl, offerKey, type ProductRef } from '../../../utils/model/product.ts';
import type { AnswerPorts, Asked } from '../answer-pages.ts';
import { sinceOf } from '../posts-here.ts';
import { postFromCard } from './post-from-card.ts';

/**
 * What stands in the details of a product, after what a button in them says has been done. `ports`: as pages are
 * answered otherwise.
 */
export async function answerDetails(
  page: Page,
  query: DetailsQuery,
  ports: AnswerPorts,
): Promise<readonly Drawn[]> {
  const { offers, creators, report, allowedHosts, ownGoods, understand, spread, worded } = ports;
  const { answer, ...wanted } = query;
  const step = await creators.answer(page.site.id, wanted.post, offerKey(wanted.product), answer);
  const asked: Asked = { ...wanted, step };
  const allowed = await allowedHosts();
  const goods = ownGoods(page, asked);
  const inPost = (product: ProductRef) =>
    postFromCard(page, query, product, { ...ports, allowed })
      // Without a database nothing can be written, and all else is known.
      .catch((error: unknown): InPost | undefined => {
        report(error);
        return answer === 'to-post' || answer === 'from-post' ? { count: 0, isUnwritten: true } : undefined;
      });
  if (goods) {
    const { card, attached, product } = goods;
    return detailsWords(card, { attached, inPost: await inPost(product) }, Date.now());
  }
  const understood = await understand(asked, page, allowed);
  const word = wordOfLook(answer ?? '');
  if (understood && word) await offers.confirm(understood.query.product, word);
  const [view] = understood ? await offers.lookUp([understood.query], spread) : [];
  if (!understood || !view) return [];
  const { about, query: asking } = understood;
  const facts = {
    ...about,
    since: sinceOf(view, about),
    plain: buyUrl(asking.product.url),
    inPost: await inPost(asking.product),
  };
  return detailsWords(worded(view), facts, Date.now());
}
