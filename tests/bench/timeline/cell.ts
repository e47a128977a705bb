import type { PostTruth } from './post-at.ts';
import type { PostedLink } from './product-link.ts';

/** A cell of the timeline: its element, and the way to make it show a post. */
export interface Cell {
  readonly element: HTMLElement;
  /** Changes texts and attributes, and nothing else. */
  show(post: PostTruth): void;
}

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';
const ACTIONS = ['reply', 'retweet', 'like', 'views', 'bookmark', 'share'];

const nested = (depth: number, inner: string): string =>
  `${'<div class="css-175oi2r">'.repeat(depth)}${inner}${'</div>'.repeat(depth)}`;

const icon =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><g><path d="M2 10c0-4 4-8 8-8h4c4 0 8 4 8 8z"></path></g></svg>';

const action = (name: string): string =>
  `<div><button type="button" data-testid="${name}"><div dir="ltr"><div><div></div>${icon}</div><div><span><span><span class="count">0</span></span></span></div></div></button></div>`;

const link = (slot: string): string =>
  `<a class="${slot}" dir="ltr" target="_blank" rel="noopener noreferrer nofollow"><span aria-hidden="true">https://</span>x<span aria-hidden="true">y</span></a>`;

const profile =
  '<a class="profile" role="link" href="/"><div dir="ltr"><span><span>x</span></span></div></a>';

/** X's nesting and its marks (test ids, roles), by the corpus of its pages; class names say what is filled in. */
const POST = `<div data-testid="cellInnerDiv">${nested(
  3,
  `<article role="article" tabindex="0" data-testid="tweet">${nested(
    2,
    `<div class="row"><div class="side">${nested(5, `<a class="profile" role="link" tabindex="-1" href="/">${nested(4, `<img class="avatar" alt="" src="${PIXEL}">`)}</a>`)}</div>
<div class="main"><div class="head"><div data-testid="User-Name">${nested(3, profile)}${nested(3, `${profile}<a class="permalink" role="link" href="/"><time datetime="2026-11-20T09:14:00.000Z">5h</time></a>`)}</div><button type="button" data-testid="caret"><div dir="ltr">${icon}</div></button></div>
<div data-testid="tweetText" dir="auto" lang="en"><span class="text">x</span><a class="tag" href="/">x</a><span class="text">x</span><a class="profile" href="/">x</a><span class="text">x</span>${link('product')}${link('other')}</div>
<div class="photo">${nested(3, `<a class="picture" role="link" href="/">${nested(3, `<div data-testid="tweetPhoto"><img alt="Image" src="${PIXEL}"></div>`)}</a>`)}</div>
<div role="group">${ACTIONS.map(action).join('')}</div></div></div>`,
  )}</article>`,
)}</div>`.replaceAll('\n', '');

/** A cell that shows nothing yet. */
export function createCell(): Cell {
  const template = document.createElement('template');
  template.innerHTML = POST;
  const element = template.content.firstElementChild as HTMLElement;
  const all = (selector: string) => [...element.querySelectorAll<HTMLElement>(selector)];
  const profiles = all('.profile');
  const names = all('.profile span span, [data-testid="tweetText"] .profile');
  const paths = [
    ['', all('.permalink')],
    ['/photo/1', all('.picture')],
  ] as const;
  const [texts, tags, counts] = [all('.text'), all('.tag'), all('.count')];
  const [products, others, photos] = [all('.product'), all('.other'), all('.photo')];

  return {
    element,
    show({ id, author, texts: words, product, other, photo, counts: numbers }) {
      for (const one of profiles) one.setAttribute('href', `/${author}`);
      for (const one of names) say(one, `@${author}`);
      for (const [end, links] of paths)
        for (const one of links) one.setAttribute('href', `/${author}/status/${id}${end}`);
      for (const [i, one] of texts.entries()) say(one, ` ${words[i] ?? ''} `);
      for (const one of tags) one.setAttribute('href', `/hashtag/${id}`);
      for (const [i, one] of counts.entries()) say(one, String(numbers[i] ?? 0));
      for (const one of products) showLink(one, product);
      for (const one of others) showLink(one, other);
      for (const one of photos) one.hidden = !photo;
    },
  };
}

/** The characters of an address that X leaves to the eye. */
const SEEN = 25;

function showLink(element: HTMLElement, posted: PostedLink | undefined): void {
  element.hidden = !posted;
  if (!posted) {
    element.removeAttribute('href');
    return;
  }
  element.setAttribute('href', posted.href);
  const [, seen, rest] = element.childNodes;
  if (seen) seen.nodeValue = posted.text.slice(0, SEEN);
  if (rest) say(rest, posted.text.slice(SEEN));
}

/** As React does it: the text node stays and has another value. */
function say(element: Node, text: string): void {
  const { firstChild } = element;
  if (firstChild) firstChild.nodeValue = text;
}
