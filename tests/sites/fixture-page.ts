import type { Post } from '../../utils/model/post.ts';
import { productKey } from '../../utils/model/product.ts';

// What needs a document and nothing of Node: it runs in real browsers too.

/** A post as a fixture's JSON expects it; an id of "*" stands for any. */
export interface ExpectedPost {
  readonly id: string;
  readonly author: string;
  readonly name: string;
  readonly products: readonly string[];
  readonly quoted?: ExpectedPost;
}

/** One anchor taken away: an attribute of whatever matches, or the elements themselves. */
export type Loss = { readonly attribute: string; readonly of: string } | { readonly remove: string };

/** The page as a browser parses it: with the shadow roots that stand in it as templates. */
export function toDocument(html: string): Document {
  const document = new DOMParser().parseFromString(html, 'text/html');
  openRoots(document);
  return document;
}

function openRoots(tree: ParentNode): void {
  for (const template of tree.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]')) {
    const root = template.parentElement?.attachShadow({ mode: 'open' });
    template.remove();
    if (!root) continue;
    root.append(template.content);
    openRoots(root);
  }
}

/** What matches in the page and in every open shadow root. */
export function everywhere(tree: ParentNode, select: string): Element[] {
  const inRoots = [...tree.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? everywhere(shadowRoot, select) : [],
  );
  return [...tree.querySelectorAll(select), ...inRoots];
}

/** Takes an anchor away and answers how many elements lost something. */
export function lose(document: Document, loss: Loss): number {
  const losers = everywhere(document, 'remove' in loss ? loss.remove : loss.of);
  for (const element of losers) {
    if ('remove' in loss) element.remove();
    else element.removeAttribute(loss.attribute);
  }
  return losers.length;
}

/** A post in the terms of the expectation. */
export function asExpected(post: Post, like: ExpectedPost | undefined): ExpectedPost {
  return {
    id: like?.id === '*' ? '*' : post.id,
    author: post.author?.id ?? '',
    name: post.author?.name ?? '',
    products: productsOf(post),
    ...(post.quoted && { quoted: asExpected(post.quoted, like?.quoted) }),
  };
}

export function productsOf(post: Post): string[] {
  return post.links.flatMap(({ product, state }) =>
    product && state === 'product' ? productKey(product) : [],
  );
}
