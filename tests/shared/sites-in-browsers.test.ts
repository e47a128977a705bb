import { afterAll, beforeAll, describe, test } from 'vitest';
import { launch } from '../../tools/browsers/launch.ts';
import type { Session } from '../../tools/browsers/session.ts';
import type { Post } from '../../utils/model/post.ts';
import { bringInPage } from '../e2e/in-page.ts';
import { browsersUnderTest } from '../e2e/world.ts';
import { CAPTURED, captured } from './captured-posts.ts';

describe.each(browsersUnderTest)('a captured page gives the posts that are in it, in %s', (browser) => {
  let session: Session;
  let read: readonly (readonly Post[])[];
  beforeAll(async () => {
    session = await launch({ browser });
    const page = await session.open('about:blank');
    await bringInPage(page);
    // Parsed apart from the page: no script of theirs runs, and nothing is asked for.
    read = await page.evaluate(
      (pages) => pages.map(({ html, url }) => inPage.readPosts(inPage.toDocument(html), new URL(url))),
      CAPTURED.map(({ file, url }) => ({ html: captured(file), url })),
    );
  });
  afterAll(() => session.close());

  test.each(CAPTURED.map((one, index) => ({ ...one, index })))('$file: $name', ({ check, index }) => {
    check(read[index] ?? []);
  });
});
