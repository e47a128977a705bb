import { toDocument } from '../../sites/fixture-page.ts';
import { listChanges } from './list-changes.ts';
import { createPageTwin, type PageTwin } from './page-twin.ts';

/** A page of a site, as it is written. */
export interface WrittenPage {
  readonly url: string;
  readonly html: string;
}

/** What is wrong with the cards of a page: as it was loaded, and after everything that timelines do. */
export async function checkPage(here: WrittenPage, next: WrittenPage): Promise<string[]> {
  const twin = createPageTwin(here.html);
  const wrong = await twin.after('loaded', () => undefined);
  for (const { what, change } of listChanges(here.html)) wrong.push(...(await twin.after(what, change)));
  wrong.push(...(await wrongOnTheWay(twin, here, next)));
  return wrong;
}

/** What is wrong with the cards of the page as it stands: it was loaded, or came back. */
export function checkCards({ html }: WrittenPage): Promise<string[]> {
  return createPageTwin(html).after('there', () => undefined);
}

/** From page to page without a load, and back. */
async function wrongOnTheWay(twin: PageTwin, here: WrittenPage, next: WrittenPage): Promise<string[]> {
  const nowhere: WrittenPage = { url: new URL('/feedcart/nowhere', here.url).href, html: '' };
  const show = (page: WrittenPage) => (document: Document) =>
    document.body.replaceWith(document.adoptNode(toDocument(page.html).body));
  const wrong: string[] = [];

  history.pushState(undefined, '', next.url);
  wrong.push(...(await twin.after('an address, then its page', show(next))));

  const content = await twin.after('nothing', show(nowhere));
  history.pushState(undefined, '', nowhere.url);
  wrong.push(...content, ...(await twin.after('another address', () => undefined)));

  for (const [way, page] of [
    ['back', next],
    ['back', here],
    ['forward', next],
  ] as const) {
    await new Promise((resolve) => {
      addEventListener('popstate', resolve, { once: true });
      history[way]();
    });
    wrong.push(...(await twin.after(`${way} to ${page.url}`, show(page))));
  }
  return wrong;
}
