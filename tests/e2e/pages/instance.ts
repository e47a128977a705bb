import { htmlResponse } from '../../../tools/demo/html.ts';

/** Hosts that no site of ours names; in the e2e build they can be permitted. */
export const INSTANCE = 'cups.any-site.example';
export const BLOG = 'blog.any-site.example';

const doc = (body: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>Cups</title></head>${body}</html>`;

/** A timeline of a Mastodon instance, with one post that links to a product. */
export function instancePage(id: string, url: string): Response {
  return htmlResponse(
    doc(`<body class="app-body"><div id="mastodon" data-props="{}"><div class="column"><article>
      <div class="status__wrapper"><div class="status" data-id="${id}">
        <a class="status__relative-time" href="/@kim/${id}"><time>1 h</time></a>
        <a class="status__display-name" title="@kim" href="/@kim"><span class="display-name">
          <strong class="display-name__html">Kim</strong><span class="display-name__account">@kim</span></span></a>
        <div class="status__content"><div class="status__content__text"><p>A pot: <a href="${url}">${url}</a></p></div></div>
      </div></div></article></div></div></body>`),
  );
}

/** A page of no kind we know, with a link to a product in its text. */
export function blogPage(id: string, url: string): Response {
  return htmlResponse(
    doc(
      `<body><main><article id="${id}"><h1>On pots</h1><p>This <a href="${url}">pot</a> pours well.</p></article></main></body>`,
    ),
  );
}

/** A live video with its chat in a frame, as the site lists it, and the same chat in a frame that it does not list. */
export function liveVideo(): Response {
  return htmlResponse(
    doc(`<body><h1>Live</h1><iframe id="listed" src="/live_chat?v=abc" width="400" height="300"></iframe>
      <iframe id="other" src="/embed_chat?v=abc" width="400" height="300"></iframe></body>`),
  );
}

/** What stands in such a frame. */
export function chatFrame(id: string, url: string): Response {
  return htmlResponse(
    doc(`<body><yt-live-chat-app><yt-live-chat-renderer><div id="item-offset"><div id="items">
      <yt-live-chat-text-message-renderer id="${id}"><div id="content"><span id="author-name">@kim</span>
      <span id="message">Now: <a href="${url}" target="_blank">a pot</a></span></div></yt-live-chat-text-message-renderer>
      </div></div></yt-live-chat-renderer></yt-live-chat-app></body>`),
  );
}

/** A timeline in markup that its site's file does not know, to which each press of the button adds a batch. */
export function changedTimeline(): Response {
  return htmlResponse(
    doc(`<body><main><div role="feed" id="feed"></div><button id="more">More</button></main><script>
      let next = 0;
      document.getElementById('more').onclick = () => {
        for (let i = 0; i < 12; i++) {
          next += 1;
          document.getElementById('feed').insertAdjacentHTML('beforeend',
            '<section data-testid="rowCard" class="x1"><a href="/secretname/' + next + '">secretname ' + next + '</a></section>');
        }
      };
    </script></body>`),
  );
}
