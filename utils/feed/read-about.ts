import type { ProductQuery } from '../messages/protocol.ts';
import type { CompiledLayout } from './compile-layout.ts';
import type { PostProducts, ProductLink } from './products.ts';

/** Words looked at on either side of a link. */
const AROUND = 150;
const LONGEST_TIME = 64;

/** A post with products, where it stands. */
interface Shown {
  readonly entry: Element;
  readonly layout: CompiledLayout;
  readonly products: PostProducts;
}

/** All that the background is asked about a product in an entry: what it is, and what the post says beside it. */
export function readAbout(
  { entry, layout: { owner, tree }, products: { id, links, products, hidden } }: Shown,
  { product, posted, state }: ProductLink,
): ProductQuery {
  const times = tree.all(entry, 'time[datetime]');
  const time = [...times].find((one) => tree.closest(one, owner) === entry)?.getAttribute('datetime');
  // Of several products nobody could tell whose price it is.
  const [link] = links;
  const words = link && products.length + hidden < 2 && wordsAround(link, entry);
  return {
    product,
    certain: state === 'product',
    posted,
    post: id,
    ...(time && { time: time.slice(0, LONGEST_TIME) }),
    ...(words && { words }),
  };
}

/** The words in which a link stands; none for a preview, whose words are the shop's. */
function wordsAround(link: Element, entry: Element): string | undefined {
  if (link.querySelector('div, p')) return undefined;
  const own = textOf(link);
  let text = own;
  for (let around = link; text === own && around !== entry && around.parentElement; text = textOf(around))
    around = around.parentElement;
  const at = text.indexOf(own);
  return text.slice(Math.max(0, at - AROUND), at + AROUND);
}

const textOf = (element: Element) => (element.textContent ?? '').trim();
